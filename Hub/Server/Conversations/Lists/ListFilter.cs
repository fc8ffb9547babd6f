using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>What a conversation must be like to be shown in a list. Null leaves a question out; all that are asked must be answered with yes.</summary>
internal sealed record ListFilter
{
    /// <summary>Shows everything.</summary>
    public static readonly ListFilter None = new();

    private const string Escape = "\\";

    /// <summary>Gets who it must wait for.</summary>
    public ConversationState? Status { get; init; }

    /// <summary>Gets who must have it, or have had it last.</summary>
    public OperatorId? Operator { get; init; }

    /// <summary>Gets where it must belong.</summary>
    public DepartmentId? Department { get; init; }

    /// <summary>Gets the channel it must have come by.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets the names of a tag that it must carry, also those that it had before, whatever the case; empty when no tag is asked for.</summary>
    public IReadOnlyList<string> TagNames { get; init; } = [];

    /// <summary>Gets the address that its contact must have, whatever the case. The conversations are found by it, so <see cref="Fits"/> does not ask for it.</summary>
    public string? Email { get; init; }

    /// <summary>Gets the instant from which on it must have its place in the list.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the instant before which it must have its place in the list.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Gets a value indicating whether rows have to be looked at beyond what an index knows.</summary>
    public bool LooksAtRows => Status is not null || Operator is not null || Channel is not null || TagNames.Count > 0;

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

        if (TagNames.Count > 0)
        {
            rows = rows.Where(CarriesOneOf(TagNames));
        }

        return rows;
    }

    /// <summary>Tells the same of a conversation at hand, with its department and its place in the list.</summary>
    public bool Fits(ConversationHead head, DateTimeOffset at) =>
        (Status is null || head.State == Status)
        && (Operator is null || head.LastOwner == Operator)
        && (Department is null || head.Department == Department)
        && (Channel is null || head.Channel == Channel)
        && (TagNames.Count == 0 || head.Tags.Any(tag => TagNames.Contains(tag, StringComparer.OrdinalIgnoreCase)))
        && (From is null || at >= From)
        && (To is null || at < To);

    // One condition for each name, joined by "or": a list of them would be a table of its own to the store, looked through for every row.
    private static Expression<Func<ConversationRow, bool>> CarriesOneOf(IReadOnlyList<string> names)
    {
        Expression<Func<ConversationRow, string, bool>> carries = (row, line) => EF.Functions.Like("\n" + row.Tags + "\n", line, Escape);
        var (row, line) = (carries.Parameters[0], carries.Parameters[1]);
        var any = names.Select(name => Captured(LineOf(name)))
            .Select(captured => ReplacingExpressionVisitor.Replace(line, captured, carries.Body))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<ConversationRow, bool>>(any, row);
    }

    // As a lambda captures it: so it becomes a parameter, and statements stay the same for all names.
    private static Expression Captured(string line)
    {
        Expression<Func<string>> captured = () => line;
        return captured.Body;
    }

    // Tags stand one a line. Signs that mean something to LIKE mean themselves.
    private static string LineOf(string tag) => $"%\n{tag.Replace(Escape, Escape + Escape).Replace("%", Escape + "%").Replace("_", Escape + "_")}\n%";
}
