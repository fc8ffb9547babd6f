import { describe, expect, it } from 'vitest';
import { fieldLabel } from './fieldLabel';

describe('the label of a collected field', () => {
  it.each([
    ['order_number', 'Order number'],
    ['orderNumber', 'Order number'],
    ['delivery-address', 'Delivery address'],
    ['VATId', 'VAT id'],
    ['question', 'Question'],
    ['email', 'E-mail'],
    ['Name', 'Name'],
    ['größe', 'Größe'],
    ['__', '__'],
  ])('%s reads %s', (name, label) => {
    expect(fieldLabel(name)).toBe(label);
  });
});
