/** A form that was asked for takes the focus, and stands in view where it opens below the rest. */
export function focusFirst(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('select, input, textarea')?.focus();
}
