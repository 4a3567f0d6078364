/** Imported before everything else: says in a sentence that Node is too old, instead of failing somewhere later. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Chancery needs Node 20.19 or newer; this is ${process.versions.node}. Get a newer one and run the command again.`,
  )
  process.exit(1)
}
