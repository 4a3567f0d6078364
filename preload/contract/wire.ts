/** How the page reaches the browser host. The window of the desktop program speaks over a message port instead. */

/** Every call goes below this path, by POST, as JSON. */
export const RPC_PATH = '/rpc'

/** The header in which every call carries the token. */
export const TOKEN_HEADER = 'x-chancery-token'

/** The key of the token in the address's hash: `http://127.0.0.1:4100/#token=…`. */
export const TOKEN_KEY = 'token'
