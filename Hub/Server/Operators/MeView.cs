using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Operators;

/// <summary>An operator, as they see themselves.</summary>
internal sealed record MeView(
    Guid Id,
    string Name,
    string? Email,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorRole>))] OperatorRole Role,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorStatus>))] OperatorStatus Status,
    int Load,
    int Cap,
    IReadOnlyList<NamedView> Departments);
