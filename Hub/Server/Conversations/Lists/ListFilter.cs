using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>What a conversation must be like to be shown in a list. Null leaves a question out; all that are asked must be answered with yes.</summary>
internal sealed record ListFilter
{
    /// <summary>Shows everything.</summary>
    public static readonly ListFilter None = new();

    /// <summary>Gets who it must wait for.</summary>
    public ConversationState? Status { get; init; }

    /// <summary>Gets who must have it, or have had it last.</summary>
    public OperatorId? Operator { get; init; }

    /// <summary>Gets where it must belong.</summary>
    public DepartmentId? Department { get; init; }

    /// <summary>Gets the channel it must have come by.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets a tag that it must carry, letter for letter.</summary>
    public string? Tag { get; init; }

    /// <summary>Gets the address that its contact must have, whatever the case. The conversations are found by it, so <see cref="Fits"/> does not ask for it.</summary>
    public string? Email { get; init; }

    /// <summary>Gets the instant from which on it must have its place in the list.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the instant before which it must have its place in the list.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Gets a value indicating whether rows have to be looked at beyond what an index knows.</summary>
    public bool LooksAtRows => Status is not null || Operator is not null || Channel is not null || Tag is not null;

    /// <summary>Leaves only rows that fit, as far as an index does not know it: everything but department, address and time.</summary>
    public IQueryable<ConversationRow> Narrow(IQueryable<ConversationRow> rows)
    {
        if (Status is { } status)
        {
            rows = rows.Where(row => row.State == status);
        }

        if (Operator is { } person)
        {
            rows = rows.Where(row => row.LastOwner == person.Value);
        }

        if (Channel is { } channel)
        {
            rows = rows.Where(row => row.Channel == channel);
        }

        if (Tag is { } tag)
        {
            var line = $"\n{tag}\n";
            rows = rows.Where(row => ("\n" + row.Tags + "\n").Contains(line));
        }

        return rows;
    }

    /// <summary>Tells the same of a conversation at hand, with its department and its place in the list.</summary>
    public bool Fits(ConversationHead head, DateTimeOffset at) =>
        (Status is null || head.State == Status)
        && (Operator is null || head.LastOwner == Operator)
        && (Department is null || head.Department == Department)
        && (Channel is null || head.Channel == Channel)
        && (Tag is null || head.Tags.Contains(Tag, StringComparer.Ordinal))
        && (From is null || at >= From)
        && (To is null || at < To);
}
