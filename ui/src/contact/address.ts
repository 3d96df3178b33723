/** A postal address in lines. */
import type { Address } from '../ipc/bindings';

/** The parts that say something, in writing order, joined. */
export function addressLine(address: Address, between = ', '): string {
  const { po_box, extended, street, city, region, postal_code, country } = address;
  const town = [city, postal_code].filter((part) => part.trim()).join(' ');
  const parts = [po_box, extended, ...street.split('\n'), town, region, country];
  return parts.map((part) => part.trim()).filter(Boolean).join(between);
}
