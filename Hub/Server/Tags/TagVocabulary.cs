using System.Collections.Frozen;

namespace Omnichannel.Hub.Tags;

/// <summary>The tags, ready to be asked what a name means now.</summary>
internal sealed class TagVocabulary(TagBook book)
{
    private readonly FrozenDictionary<string, TagEntry?> _byName = Index(book);

    /// <summary>Gets the tags as they are kept.</summary>
    public TagBook Book { get; } = book;

    /// <summary>Gets every name by which a conversation may carry a tag that says how it ended.</summary>
    public IReadOnlySet<string> Outcomes => field ??= _byName.Where(pair => pair.Value is { IsOutcome: true }).Select(pair => pair.Key)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the tag that a name means now, also one that it had before; null when there is none.</summary>
    public TagEntry? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Says what a name is now; one that is not in the vocabulary stays as it is.</summary>
    public string Newest(string name) => Find(name)?.Name ?? name;

    /// <summary>Finds every name by which a conversation may carry what a name means.</summary>
    public IEnumerable<string> NamesOf(string name) => Find(name) is { } tag ? tag.Formerly.Append(tag.Name) : [name];

    /// <summary>
    /// Makes what is shown of the names that a conversation carries: the newest names, each once, without those that were deleted. How it ended comes first,
    /// so that it is seen where there is room for few.
    /// </summary>
    public IReadOnlyList<string> Show(IReadOnlyList<string> names) => names.Count == 0
        ? names
        : [.. names.Select(Shown).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(Outcomes.Contains)];

    /// <summary>Finds which of the names that a conversation carries mean the same as one that is shown.</summary>
    public IEnumerable<string> Same(IReadOnlyList<string> names, string shown) =>
        names.Where(name => string.Equals(Shown(name) ?? name, shown, StringComparison.OrdinalIgnoreCase));

    // A flow may use words that nobody has put into the vocabulary; they are shown as they are.
    private string? Shown(string name) => _byName.TryGetValue(name, out var entry) ? entry?.Name : name;

    // Later ones win, so that a name which is used now means what it means now.
    private static FrozenDictionary<string, TagEntry?> Index(TagBook book)
    {
        var index = new Dictionary<string, TagEntry?>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in book.Deleted)
        {
            index[name] = null;
        }

        foreach (var tag in book.Tags)
        {
            foreach (var name in tag.Formerly)
            {
                index[name] = tag;
            }
        }

        foreach (var tag in book.Tags)
        {
            index[tag.Name] = tag;
        }

        return index.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
