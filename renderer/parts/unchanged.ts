import { Component, type ComponentChild, type ComponentClass, type FunctionComponent, h } from 'preact'

/**
 * The same component, left alone while what it is given is the same: a list of rows is drawn several times for each
 * click, and most of its rows do not change.
 */
export function unlessUnchanged<P extends object>(
  draw: FunctionComponent<P>,
  same: (a: P, b: P) => boolean = alike,
): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !same(this.props, next)
    }

    override render(props: P): ComponentChild {
      return h(draw, props)
    }
  }
}

/** True when two values have the same fields with the same values. */
export function alike<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[]
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && Object.is(a[key], b[key]))
}
