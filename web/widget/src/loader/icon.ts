const shapes = {
  chat: 'M12 3.2c5.1 0 9 3.5 9 8s-3.9 8-9 8c-1 0-2-.1-2.9-.4-1.4.9-3 1.4-4.9 1.5-.5 0-.8-.6-.4-1 .7-.8 1.2-1.7 1.4-2.6A7.6 7.6 0 0 1 3 11.2c0-4.5 3.9-8 9-8Z',
  down: 'M4.7 9.9 6.4 8.1 12 13.7l5.6-5.6 1.7 1.8L12 17.2Z',
};

/** A drawing of the launcher; its class is its name. */
export function icon(name: keyof typeof shapes): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', name);
  svg.setAttribute('fill', 'currentColor');
  const shape = document.createElementNS(svg.namespaceURI, 'path');
  shape.setAttribute('d', shapes[name]);
  svg.append(shape);
  svg.ariaHidden = 'true';
  return svg;
}
