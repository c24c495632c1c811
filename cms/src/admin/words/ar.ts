import type { Words } from './en.ts';

export const ar: Words = {
  asking: 'جارٍ التحقق…',
  failed: 'تعذّر التحقق.',
  tryAgain: 'إعادة المحاولة',

  'preview.title': 'نافذة المعاينة',
  'preview.unsaved': 'احفظ مسودة أولًا، ثم يمكنك معاينتها هنا كما ستظهر على الموقع.',
  'preview.open': 'فتح في نافذة',
  'preview.meaning': 'تعرض الصفحة كما حُفظت آخر مرة، وتتحدث مع كل حفظ.',

  'readiness.title': 'الجاهزية للنشر',
  'readiness.unsaved': 'احفظ مسودة أولًا، ثم يظهر هنا ما يحول دون نشرها.',
  'readiness.ready': 'جاهز للنشر',
  'readiness.complete': 'لا ينقص شيء',
  'readiness.refusals': 'قبل النشر',
  'readiness.warnings': 'من المفيد معرفته',
  'readiness.asSaved': 'بحسب آخر حفظ: تغييراتك بعده لم تُفحص بعد.',
  'readiness.handbook': 'دليل التحرير (بالإنجليزية)',

  'translation.title': 'الترجمة',
  'translation.unsaved': 'احفظ مسودة أولًا، ثم يظهر هنا موقعها من الأصل.',
  'translation.source': 'هذا هو الأصل، ومنه تُعدّ الترجمات.',
  'translation.current': 'مطابقة للأصل الحالي ({language}).',
  'translation.outdated': 'تغيّر الأصل ({language}) منذ إعداد هذه الترجمة.',
  'translation.outdatedSince':
    'تغيّر الأصل ({language}) في {date}، ولم يؤكد أحد منذ ذلك الحين أن هذه الترجمة مطابقة له.',
  'translation.sourceUnpublished': 'الأصل غير منشور، فلا يوجد بعد ما تُقارن به هذه الترجمة.',
  'translation.openOriginal': 'فتح الأصل',

  'upToDate.button': 'الترجمة مطابقة للأصل',
  'upToDate.action': 'الترجمة مطابقة للأصل',
  'upToDate.question': 'هل الترجمة مطابقة للأصل؟',
  'upToDate.meaning':
    'قارنتَ المسودة المحفوظة بالأصل المنشور ووجدتَ أنهما يقولان الشيء نفسه. عندئذٍ لن يُنبَّه القراء إلى أن الأصل أحدث.',
  'upToDate.live': 'سُجّل ذلك، وتظهر هذه الترجمة للقراء الآن على أنها محدَّثة.',
  'upToDate.inDraft': 'سُجّل ذلك في المسودة، ويظهر للقراء عند نشر الترجمة.',
};
