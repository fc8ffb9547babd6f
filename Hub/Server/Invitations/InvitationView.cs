using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Invitations;

/// <summary>An invitation that nobody has followed yet, as admins see it; past <c>ExpiresAt</c> its link opens nothing.</summary>
internal sealed record InvitationView(
    Guid Id,
    string Name,
    string Email,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorRole>))] OperatorRole Role,
    IReadOnlyList<Guid> Departments,
    NamedView InvitedBy,
    DateTimeOffset InvitedAt,
    DateTimeOffset ExpiresAt);

/// <summary>An invitation with the code for its link, which is shown this once: only its hash is kept.</summary>
internal sealed record InvitedView(InvitationView Invitation, string Code);

/// <summary>What somebody who was invited sees before they are in.</summary>
internal sealed record InvitedPersonView(string Name, string Email);

/// <summary>How invitations are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<InvitationView>))]
[JsonSerializable(typeof(InvitedView))]
[JsonSerializable(typeof(InvitedPersonView))]
[JsonSerializable(typeof(InvitationRequest))]
[JsonSerializable(typeof(LookRequest))]
[JsonSerializable(typeof(JoinRequest))]
internal sealed partial class InvitationJson : JsonSerializerContext;
