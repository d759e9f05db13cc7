import type { Schema, Struct } from '@strapi/strapi';

export interface NewsroomAuthor extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_authors';
  info: {
    displayName: 'Author';
    icon: 'pencil';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    role: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    uri: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsroomBlocking extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_blockings';
  info: {
    displayName: 'Blocked in';
    icon: 'lock';
  };
  attributes: {
    country: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2;
      }>;
    evidence: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2000;
      }>;
    since: Schema.Attribute.Date;
    url: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsroomConcept extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_concepts';
  info: {
    displayName: 'Subject, person or place';
    icon: 'priceTag';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    uri: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsroomCorrection extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_corrections';
  info: {
    displayName: 'Correction';
    icon: 'check';
  };
  attributes: {
    date: Schema.Attribute.DateTime;
    target: Schema.Attribute.Enumeration<['headline', 'standfirst', 'body', 'caption', 'other']>;
    text: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 4000;
      }>;
    type: Schema.Attribute.Enumeration<['correction', 'clarification', 'update', 'retraction']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'correction'>;
  };
}

export interface NewsroomEmbed extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_embeds';
  info: {
    displayName: 'Embed';
    icon: 'code';
  };
  attributes: {
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsroomFigure extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_figures';
  info: {
    displayName: 'Picture';
    icon: 'picture';
  };
  attributes: {
    captionKey: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
  };
}

export interface NewsroomInfoSource extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_info_sources';
  info: {
    displayName: 'Source';
    icon: 'information';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    uri: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsroomLanguage extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_languages';
  info: {
    displayName: 'Language';
    icon: 'globe';
  };
  attributes: {
    language: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 35;
      }>;
  };
}

export interface NewsroomLocalName extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_local_names';
  info: {
    displayName: 'Name in a language';
    icon: 'globe';
  };
  attributes: {
    language: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 35;
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsroomMirrorSource extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_mirror_sources';
  info: {
    displayName: 'Source of mirrors';
    icon: 'bulletList';
  };
  attributes: {
    format: Schema.Attribute.Enumeration<['auto', 'bypass', 'onion-directory', 'signed']> &
      Schema.Attribute.DefaultTo<'auto'>;
    goodForDays: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 365;
          min: 1;
        },
        number
      >;
    key: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    publish: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    site: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsroomPerson extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_persons';
  info: {
    displayName: 'Person';
    icon: 'user';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    uri: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsroomQuote extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_quotes';
  info: {
    displayName: 'Quote';
    icon: 'quote';
  };
  attributes: {
    attribution: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    source: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    text: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 4000;
      }>;
  };
}

export interface NewsroomText extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_texts';
  info: {
    displayName: 'Text';
    icon: 'align-left';
  };
  attributes: {
    text: Schema.Attribute.Blocks & Schema.Attribute.Required;
  };
}

export interface NewsroomUsageTerm extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_usage_terms';
  info: {
    displayName: 'Terms of use';
    icon: 'shield';
  };
  attributes: {
    copyrightNotice: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    robotsRules: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 20000;
      }>;
    rslPayment: Schema.Attribute.Enumeration<
      [
        'free',
        'attribution',
        'contribution',
        'subscription',
        'purchase',
        'training',
        'crawl',
        'use',
      ]
    >;
    rslPaymentUrl: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    rslPermits: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    rslProhibits: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    rslServer: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    rslTerms: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    tdmPolicy: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    tdmReservation: Schema.Attribute.Enumeration<['reserved', 'not-reserved']>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'newsroom.author': NewsroomAuthor;
      'newsroom.blocking': NewsroomBlocking;
      'newsroom.concept': NewsroomConcept;
      'newsroom.correction': NewsroomCorrection;
      'newsroom.embed': NewsroomEmbed;
      'newsroom.figure': NewsroomFigure;
      'newsroom.info-source': NewsroomInfoSource;
      'newsroom.language': NewsroomLanguage;
      'newsroom.local-name': NewsroomLocalName;
      'newsroom.mirror-source': NewsroomMirrorSource;
      'newsroom.person': NewsroomPerson;
      'newsroom.quote': NewsroomQuote;
      'newsroom.text': NewsroomText;
      'newsroom.usage-term': NewsroomUsageTerm;
    }
  }
}
