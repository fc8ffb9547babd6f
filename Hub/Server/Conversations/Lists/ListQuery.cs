namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>What of a list is wanted, as addresses say it. What is absent is not asked for.</summary>
public sealed record ListQuery
{
    /// <summary>Gets the list's name.</summary>
    public string? List { get; init; }

    /// <summary>Gets the state: bot, queued, assigned or closed.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the id of whoever has it, or had it last.</summary>
    public string? Operator { get; init; }

    /// <summary>Gets the id of a department of the viewer's.</summary>
    public string? Department { get; init; }

    /// <summary>Gets the channel's name.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets a tag, 1 to 80 characters.</summary>
    public string? Tag { get; init; }

    /// <summary>Gets the contact's whole e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Gets how many days to look back, 1 to 3650; not together with the next two.</summary>
    public string? Days { get; init; }

    /// <summary>Gets the first instant, ISO 8601.</summary>
    public string? From { get; init; }

    /// <summary>Gets the instant behind the last one, ISO 8601.</summary>
    public string? To { get; init; }

    /// <summary>Gets where the page before ended.</summary>
    public string? After { get; init; }

    /// <summary>Gets at most how many rows, 1 to 100; 50 when absent.</summary>
    public string? Limit { get; init; }
}
