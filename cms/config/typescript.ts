/** Without types written from the schemas at every start of development: what rows hold is parsed, and the code builds the same with and without them. */
export default { autogenerate: false };
