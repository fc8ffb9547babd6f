namespace Omnichannel.Hub.Conversations.Views;

/// <summary>Everything that a console needs to show a conversation.</summary>
internal sealed record OpenedView
{
    public required RowView Row { get; init; }

    public required VisitorView Visitor { get; init; }

    /// <summary>Gets the newest entries, ascending.</summary>
    public required IReadOnlyList<EntryView> Entries { get; init; }

    /// <summary>Gets where older entries begin; null when there are none.</summary>
    public long? Before { get; init; }

    /// <summary>Gets the sequence of the newest entry.</summary>
    public required long Sequence { get; init; }

    public required MarksView Marks { get; init; }
}

/// <summary>How far has been read; null when nothing has.</summary>
internal sealed record MarksView(long? Visitor, long? Operator);
