namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What a script can see of a bad layout.</summary>
internal static class Layout
{
    /// <summary>
    /// Finds a page that scrolls sideways, and words that are cut off without a sign of it. Words that end in an ellipsis, that can be
    /// scrolled to, or that are there for screen readers alone are meant to be as they are.
    /// </summary>
    public const string FindFlaws =
        """
        () => {
          const found = [];
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          if (wide > 0) found.push(`the page scrolls sideways by ${wide}px`);
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = words.nextNode(); node; node = words.nextNode()) {
            const element = node.parentElement;
            if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const text = range.getBoundingClientRect();
            const cut = cutOff(element, text);
            if (cut) found.push(`'${node.data.trim().slice(0, 60)}' is cut off by ${cut}`);
          }
          return found;

          function cutOff(element, text) {
            for (let box = element; box; box = box.parentElement) {
              const style = getComputedStyle(box);
              const rect = box.getBoundingClientRect();
              const only = Math.min(rect.width, rect.height) <= 1 || style.clipPath !== 'none';
              const ellipsis = style.textOverflow === 'ellipsis' && style.overflowX !== 'visible';
              const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
              if (only || ellipsis || scrolls || style.display === 'contents') return null;
              if (style.overflowX !== 'visible' && style.display !== 'inline' && (text.left < rect.left - 1 || text.right > rect.right + 1)) {
                return `${box.tagName.toLowerCase()}.${box.className}, sideways`;
              }
              if (style.overflowY !== 'visible' && style.display !== 'inline' && (text.top < rect.top - 2 || text.bottom > rect.bottom + 2)) {
                return `${box.tagName.toLowerCase()}.${box.className}, from above or below`;
              }
            }
            return text.left < -1 || text.right > innerWidth + 1 ? 'the window' : null;
          }
        }
        """;
}
