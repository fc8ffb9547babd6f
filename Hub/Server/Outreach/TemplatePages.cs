using System.Buffers.Text;
using System.Text;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Hub.Outreach;

/// <summary>Searches a list of templates, page by page in the order of their names.</summary>
internal static class TemplatePages
{
    // What no name holds.
    private const char Border = '\n';

    /// <summary>Makes a page.</summary>
    /// <param name="all">The templates in order.</param>
    /// <param name="search">Words that must all stand in name or text, without case; null for every template.</param>
    /// <param name="after">Where the page before ended, as its <c>next</c> says; null for the first.</param>
    /// <param name="limit">At most how many.</param>
    public static TemplatePage Read(IReadOnlyList<MessageTemplate> all, string? search, (string Name, string Id)? after, int limit)
    {
        var words = (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = all.Where(template => IsBehind(template, after) && words.All(word => Holds(template, word))).Take(limit + 1).ToList();
        return new([.. found.Take(limit).Select(ViewOf)], found.Count > limit ? Write(found[limit - 1]) : null);
    }

    /// <summary>Reads where a page ended.</summary>
    /// <returns>Whether it is something that a page has said.</returns>
    public static bool TryReadCursor(string? text, out (string Name, string Id)? after)
    {
        after = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!Base64Url.IsValid(text) || Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Border) is not [var name, var id])
        {
            return false;
        }

        after = (name, id);
        return true;
    }

    private static string Write(MessageTemplate last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{last.Name}{Border}{last.Id}"));

    private static bool IsBehind(MessageTemplate template, (string Name, string Id)? after) => after is not var (name, id)
        || (StringComparer.OrdinalIgnoreCase.Compare(template.Name, name), string.CompareOrdinal(template.Id, id)) is ( > 0, _) or (0, > 0);

    private static bool Holds(MessageTemplate template, string word) =>
        template.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || template.Body.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static TemplateView ViewOf(MessageTemplate template) => new(
        template.Id,
        template.Name,
        template.Language,
        template.Body,
        [.. template.Variables.Select(hole => new TemplateVariableView(hole.Key, hole.Value))],
        template.Buttons);
}
