using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Profiles;

namespace Omnichannel.Hub.Operators;

/// <summary>An operator, as they see themselves; <c>Build</c> names the console that the hub hands out now.</summary>
internal sealed record MeView(
    Guid Id,
    string Name,
    string? Email,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorRole>))] OperatorRole Role,
    IReadOnlyList<Permission> Permissions,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorStatus>))] OperatorStatus Status,
    int Load,
    int Cap,
    IReadOnlyList<NamedView> Departments,
    string? Picture,
    string? Language,
    string? TimeZone,
    Preferences Preferences,
    string Build);
