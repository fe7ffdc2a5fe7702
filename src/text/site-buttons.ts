/** True for the words of a button that a web page sets about its text, in brackets or without: `打印`, `【关闭窗口】`. */
export function isSiteButton(words: string): boolean {
  return BUTTONS.has(words.replace(/^[【[（(\s]+|[】\]）)\s]+$/gu, '').toUpperCase());
}

const BUTTONS = new Set(
  '返回顶部 回到顶部 回顶部 顶部 打印 打印本页 打印此页 打印本文 打印文章 关闭 关闭窗口 关闭本页 关闭此页 分享 分享到 收藏 收藏本页 加入收藏 设为首页 返回 返回首页 返回列表 返回上一页 返回上页 上一页 下一页 上一篇 下一篇 刷新 复制链接 字体 字号 大 中 小 微信 微博 QQ QQ空间 TOP PRINT CLOSE 扫一扫在手机打开当前页 手机浏览 无障碍浏览 繁体 简体 繁體 ENGLISH 登录 注册 检索 搜索'.split(
    ' ',
  ),
);
