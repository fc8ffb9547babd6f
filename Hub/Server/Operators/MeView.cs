using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Profiles;

namespace Omnichannel.Hub.Operators;

/// <summary>
/// An operator, as they see themselves. <c>AwayAt</c> is when they become away because they touch nothing, null while no such warning stands;
/// <c>Build</c> names the console that the hub hands out now.
/// </summary>
internal sealed record MeView(
    Guid Id,
    string Name,
    string? Email,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorRole>))] OperatorRole Role,
    IReadOnlyList<Permission> Permissions,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorStatus>))] OperatorStatus Status,
    StandingView Standing,
    DateTimeOffset? AwayAt,
    int Load,
    int Cap,
    IReadOnlyList<NamedView> Departments,
    string? Picture,
    string? Language,
    string? TimeZone,
    Preferences Preferences,
    string Build);
