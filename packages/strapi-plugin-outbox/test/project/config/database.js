export default ({ env }) => ({
  connection: env('DATABASE_URL')
    ? { client: 'postgres', connection: { connectionString: env('DATABASE_URL') }, pool: { min: 0, max: 10 } }
    : {
        client: 'sqlite',
        connection: { filename: `${env('FOLDER')}/test.sqlite` },
        useNullAsDefault: true,
      },
});
