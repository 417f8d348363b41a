// What an OpenAPI document says of a value, resolved and put into words: those of JSON Schema itself.

/** Says what must hold beside the type; shown as the keyword and its value. */
const KEYWORDS = ['const', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'default'];
const PREFIX = '#/';

/** The object in place of a reference, with what stands beside the reference, and `name` for what it is called. */
export function resolved(object, document) {
  const reference = object?.$ref;
  if (!reference) {
    return object;
  }
  const path = reference.slice(PREFIX.length).split('/');
  const target = path.reduce((at, step) => at[step], document);
  return {...resolved(target, document), ...object, $ref: undefined, name: target.name ?? path.at(-1)};
}

/** "array of string", "Progress or null". */
export function typeOf(schema, document) {
  if (schema.$ref) {
    return schema.$ref.split('/').at(-1);
  }
  if (schema.items) {
    return `array of ${typeOf(schema.items, document)}`;
  }
  if (schema.anyOf) {
    return schema.anyOf.map(one => typeOf(one, document)).join(' or ');
  }
  return [schema.type ?? 'any'].flat().join(' or ');
}

/** The limits of a value and of what is in it, such as "maximum 100". */
export function limits(schema, document) {
  const whole = resolved(schema, document);
  const own = KEYWORDS.filter(keyword => keyword in whole).map(keyword => `${keyword} ${shown(whole[keyword])}`);
  const within = whole.items ? limits(whole.items, document).map(limit => `each: ${limit}`) : [];
  return [...own, ...within];
}

/** The values there are, of a value or of what is in a list of them. */
export function choices(schema, document) {
  const whole = resolved(schema, document);
  return whole.enum ?? (whole.items ? choices(whole.items, document) : []);
}

/** The members of a value as [name, schema, required], through lists; none of one that has no members. */
export function members(schema, document) {
  const whole = resolved(schema, document);
  if (whole.items) {
    return members(whole.items, document);
  }
  if (whole.anyOf) {
    return whole.anyOf.flatMap(one => members(one, document));
  }
  const named = Object.entries(whole.properties ?? {})
    .map(([name, member]) => [name, member, (whole.required ?? []).includes(name)]);
  return typeof whole.additionalProperties === 'object' ? [...named, ['*', whole.additionalProperties, false]] : named;
}

/** The names of the schemas that a value and what is in its lists are made by. */
export function namesIn(schema) {
  if (schema.$ref) {
    return [schema.$ref];
  }
  return schema.items ? namesIn(schema.items) : (schema.anyOf ?? []).flatMap(namesIn);
}

function shown(value) {
  return value === '' ? '""' : Array.isArray(value) ? value.join(',') : String(value);
}
