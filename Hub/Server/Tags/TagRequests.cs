using Omnichannel.Channels.Shared;

namespace Omnichannel.Hub.Tags;

/// <summary>The tags as somebody sees them.</summary>
internal sealed record TagListView(int Version, IReadOnlyList<TagView> Tags);

/// <summary>A tag as somebody sees or wants it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Colour">One of <see cref="TagRequests.Colours"/>.</param>
/// <param name="IsOutcome">Whether it says how a conversation ended.</param>
public sealed record TagView(Guid Id, string Name, string Colour, bool IsOutcome = false);

/// <summary>The tags as an admin wants them.</summary>
/// <param name="Version">The version that was changed.</param>
/// <param name="Tags">All of them; one that is not here is deleted, or merged.</param>
/// <param name="Merged">Which of those that are gone mean which other one from now on.</param>
public sealed record TagListRequest(int Version, IReadOnlyList<TagView>? Tags, IReadOnlyList<TagMerge>? Merged);

/// <summary>A tag that becomes another one.</summary>
public sealed record TagMerge(Guid Id, Guid Into);

/// <summary>What tags must look like, and what becomes of the ones before.</summary>
internal static class TagRequests
{
    /// <summary>The colours there are, by name; what they look like is the console's to say.</summary>
    public static readonly IReadOnlyList<string> Colours = ["grey", "red", "orange", "yellow", "green", "teal", "blue", "violet", "pink"];

    /// <summary>Cleans what came, so that what is stored is what is shown.</summary>
    public static TagListRequest Clean(TagListRequest request) => request with
    {
        Tags = [.. (request.Tags ?? []).Select(tag => tag with { Name = DisplayText.Clean(tag.Name, TagBook.LongestName + 1) ?? "" })],
        Merged = request.Merged ?? [],
    };

    /// <summary>Says what is wrong with a cleaned request; empty when nothing is.</summary>
    public static Dictionary<string, string[]> Check(TagListRequest request)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var tags = request.Tags ?? [];
        if (tags.Count > TagBook.Most)
        {
            errors["tags"] = [$"There are at most {TagBook.Most} tags."];
        }
        else if (tags.Any(tag => tag.Name.Length is 0 or > TagBook.LongestName))
        {
            errors["name"] = [$"Enter a name of 1 to {TagBook.LongestName} characters."];
        }
        else if (tags.GroupBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            errors["name"] = [$"There is a tag {twice.Key} already."];
        }
        else if (tags.Any(tag => !Colours.Contains(tag.Colour)) || tags.DistinctBy(tag => tag.Id).Count() < tags.Count || tags.Any(tag => tag.Id == Guid.Empty))
        {
            errors["tags"] = ["Give each tag an id of its own and one of the colours."];
        }
        else if ((request.Merged ?? []).Any(merge => tags.All(tag => tag.Id != merge.Into) || tags.Any(tag => tag.Id == merge.Id)))
        {
            errors["merged"] = ["A tag becomes another one that stays."];
        }

        return errors;
    }

    /// <summary>Makes the next book: renamed and merged tags keep their names, deleted ones are remembered, so that they stay out of sight.</summary>
    public static TagBook Apply(TagBook before, TagListRequest wanted)
    {
        var tags = (wanted.Tags ?? []).Select(tag => new TagEntry(tag.Id, tag.Name, tag.Colour) { Formerly = FormerlyOf(before, wanted, tag), IsOutcome = tag.IsOutcome }).ToList();
        var taken = tags.SelectMany(tag => tag.Formerly.Append(tag.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var deleted = before.Tags.SelectMany(tag => tag.Formerly.Append(tag.Name)).Concat(before.Deleted);
        return new()
        {
            Version = before.Version + 1,
            Tags = tags,
            Deleted = [.. deleted.Where(name => !taken.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static IReadOnlyList<string> FormerlyOf(TagBook before, TagListRequest wanted, TagView tag)
    {
        var sources = (wanted.Merged ?? []).Where(merge => merge.Into == tag.Id).Select(merge => merge.Id).Append(tag.Id).ToHashSet();
        return
        [
            .. before.Tags.Where(old => sources.Contains(old.Id)).SelectMany(old => old.Formerly.Append(old.Name))
                .Where(name => !string.Equals(name, tag.Name, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }
}
