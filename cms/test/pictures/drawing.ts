/** A form with a drawing that is refused, and with nothing else. */
export function formWithDrawing(field: string): FormData {
  const form = new FormData();
  form.append(
    field,
    new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'drawing.png', { type: 'image/png' }),
  );
  return form;
}
