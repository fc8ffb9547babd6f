using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Invitations;

/// <summary>Whom an admin invites, and as what.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InvitationRequest
{
    /// <summary>Gets the name that visitors and colleagues will see, 1 to 80 characters; they may change it.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the address they will sign in with.</summary>
    public string? Email { get; init; }

    /// <summary>Gets their role. The default is the one with the fewest rights.</summary>
    [JsonConverter(typeof(CamelCaseEnum<OperatorRole>))]
    public OperatorRole Role { get; init; }

    /// <summary>Gets the departments they will belong to.</summary>
    public IReadOnlyList<Guid>? Departments { get; init; }
}

/// <summary>What the code of an invitation opens.</summary>
/// <param name="Code">From the link.</param>
public sealed record LookRequest(string? Code);

/// <summary>What makes somebody who was invited an operator.</summary>
/// <param name="Code">From the link.</param>
/// <param name="Name">The name that visitors and colleagues see, 1 to 80 characters.</param>
/// <param name="Password">At least 12 characters, any of them.</param>
public sealed record JoinRequest(string? Code, string? Name, string? Password);
