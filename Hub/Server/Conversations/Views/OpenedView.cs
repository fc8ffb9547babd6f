using Omnichannel.Hub.Channels.Settings;
using Omnichannel.Hub.Drafts;

namespace Omnichannel.Hub.Conversations.Views;

/// <summary>Everything that a console needs to show a conversation.</summary>
internal sealed record OpenedView
{
    public required RowView Row { get; init; }

    public required VisitorView Visitor { get; init; }

    /// <summary>Gets the newest entries, ascending.</summary>
    public required IReadOnlyList<EntryView> Entries { get; init; }

    /// <summary>Gets older messages that were changed lately, as they are now: whoever has them from before takes them from here.</summary>
    public required IReadOnlyList<EntryView> Changed { get; init; }

    /// <summary>Gets where older entries begin; null when there are none.</summary>
    public long? Before { get; init; }

    /// <summary>Gets the sequence of the newest entry.</summary>
    public required long Sequence { get; init; }

    public required MarksView Marks { get; init; }

    public required LimitsView Limits { get; init; }

    /// <summary>Gets what the vendor's channel can do; null on the web, where everything can be done.</summary>
    public ChannelAbilitiesView? Channel { get; init; }

    /// <summary>Gets since when the visitor has shut the sender out; null while they can be written to.</summary>
    public DateTimeOffset? UnreachableSince { get; init; }

    /// <summary>Gets whether the viewer watches it, unseen by everybody else.</summary>
    public bool Watching { get; init; }

    /// <summary>Gets what the viewer has written here and not sent.</summary>
    public required DraftsView Drafts { get; init; }
}

/// <summary>What one message to this visitor may hold.</summary>
/// <param name="Text">The longest text, in UTF-16 units.</param>
/// <param name="Files">How many files.</param>
/// <param name="FileSize">The largest file, in bytes.</param>
internal sealed record LimitsView(int Text, int Files, long FileSize);

/// <summary>How far has been read; null when nothing has.</summary>
internal sealed record MarksView(long? Visitor, long? Operator);
