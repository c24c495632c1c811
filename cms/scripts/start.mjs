import { serve } from './strapi.mjs';

serve();
