import { Flex, Status, Typography } from '@strapi/design-system';

interface BadgeProps {
  readonly variant: 'success' | 'warning' | 'danger' | 'secondary';
  readonly children: string;
}

/** A state in a word and a colour. Strapi's own orange on cream is hard to read, so a warning's word is as dark as any text. */
export function Badge({ variant, children }: BadgeProps) {
  return (
    <Flex shrink={0}>
      <Status variant={variant} size="S">
        <Typography tag="span" variant="pi" fontWeight="bold" textColor={colorOf(variant)}>
          {children}
        </Typography>
      </Status>
    </Flex>
  );
}

function colorOf(variant: BadgeProps['variant']) {
  return variant === 'warning' ? 'neutral800' : (`${variant}700` as const);
}
