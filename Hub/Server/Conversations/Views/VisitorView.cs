using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Conversations.Views;

/// <summary>What is known of the visitor of a conversation.</summary>
internal sealed record VisitorView
{
    public required string UserId { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>Gets the telephone number in E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>Gets what admins' own fields say of the contact, by name in order of the alphabet.</summary>
    public IReadOnlyList<ContactFieldView> Contact { get; init; } = [];

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>Gets the country of their address, as two capital letters of ISO 3166-1.</summary>
    public string? Country { get; init; }

    public string? UserAgent { get; init; }

    public VisitorPage? Page { get; init; }

    public required IReadOnlyList<FieldView> Fields { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Gets how many conversations they have had in this inbox, this one included; stops at 1,000.</summary>
    public required int Conversations { get; init; }
}

/// <summary>A field of the contact that an admin has named.</summary>
internal sealed record ContactFieldView(string Name, string Value);

/// <summary>Something the visitor told the bot, and in which entry.</summary>
internal sealed record FieldView(string Name, string Value, long? Sequence);
