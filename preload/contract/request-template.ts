/** A letter from its template: words between double braces are filled in, everything else stays. */
import { TEMPLATE_VARIABLES, type TemplateVariable } from './requests'

export type Filled = { kind: 'letter'; letter: string } | { kind: 'broken'; sentence: string }

const NAMES = Object.keys(TEMPLATE_VARIABLES) as TemplateVariable[]

/** What is wrong with a template, in a sentence; null where nothing is. */
export function brokenTemplate(template: string): string | null {
  const stripped = template.replace(/\{\{\s*([a-z_]+)\s*\}\}/g, '')
  const unknown = [...template.matchAll(/\{\{([^{}]*)\}\}/g)].find(([, name]) => !isVariable(name ?? ''))
  if (unknown)
    return `The template names “${unknown[1]?.trim()}”, which there is not. There are ${NAMES.join(', ')}.`
  const brace = /\{\{|\}\}/.exec(stripped)
  if (brace)
    return `The template has “${brace[0]}” without its other half: “${around(stripped, brace.index)}”.`
  if (!/\{\{\s*cables\s*\}\}/.test(template))
    return 'The template does not name {{cables}}: a request without its documents cannot be answered.'
  return null
}

/** Fills a template in. What is filled in is never looked at for braces again. */
export function filledTemplate(template: string, values: Record<TemplateVariable, string>): Filled {
  const sentence = brokenTemplate(template)
  if (sentence !== null) return { kind: 'broken', sentence }
  const letter = template.replace(/\{\{\s*([a-z_]+)\s*\}\}/g, (_, name: TemplateVariable) => values[name])
  return { kind: 'letter', letter }
}

function isVariable(name: string): boolean {
  return (NAMES as string[]).includes(name.trim())
}

function around(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 20), at + 20)
    .replace(/\s+/g, ' ')
    .trim()
}
