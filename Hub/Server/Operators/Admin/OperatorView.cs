using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Operators.Admin;

/// <summary>Somebody who answers, as admins see them; <c>DeactivatedAt</c> is null while they may sign in.</summary>
internal sealed record OperatorView(
    Guid Id,
    string Name,
    string? Email,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorRole>))] OperatorRole Role,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorStatus>))] OperatorStatus Status,
    StandingView Standing,
    int Load,
    int Cap,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages,
    IReadOnlyList<Guid> Departments,
    DateTimeOffset? DeactivatedAt);

/// <summary>How they are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<OperatorView>))]
[JsonSerializable(typeof(OperatorRequest))]
internal sealed partial class OperatorJson : JsonSerializerContext;
