/**
 * The words of a file that tell what a picture shows: `职工代表在投票`. A name a camera or a program gave, and what a
 * program guessed by itself, tell nothing.
 */
export function describePicture(description: string | undefined): string | undefined {
  const words = description?.replace(/\s+/gu, ' ').trim() ?? '';
  const isEmpty =
    words === '' ||
    /^(?:图片|图像|图形|图|照片|插图|配图|截图|屏幕截图|微信图片|微信截图|QQ截图|未命名|未标题|picture|image|photo|img|graphic|screenshot|pic|dsc|untitled)[\s_（(—-]*[\d\s_:.）)—-]*$/iu.test(
      words,
    ) ||
    /\.(?:jpe?g|png|gif|bmp|tiff?|webp|emf|wmf)$/iu.test(words) ||
    /^[A-Za-z]:\\|^https?:|^[\x20-\x7e]*\d[\x20-\x7e]*$|自动生成的?(?:说明|描述)|(?:描述|说明)已自动生成|generated/u.test(
      words,
    );
  return isEmpty ? undefined : words;
}
