using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Hub.Board;

/// <summary>The shift as it is now.</summary>
/// <param name="Departments">The departments that the viewer sees, by name.</param>
/// <param name="Operators">Everybody of these departments, once each, by name.</param>
internal sealed record BoardView(IReadOnlyList<BoardDepartmentView> Departments, IReadOnlyList<BoardOperatorView> Operators);

/// <summary>How a department is doing. Counts of conversations stop at 1,000, but for those with people.</summary>
/// <param name="Id">The department.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOpen">Whether it is open by its hours.</param>
/// <param name="Waiting">How many wait for a person.</param>
/// <param name="Longest">Who of them has waited longest; null when nobody waits.</param>
/// <param name="WithBot">How many the bot has.</param>
/// <param name="WithPeople">How many people have.</param>
/// <param name="MissedToday">How many were missed since midnight, by the department's own clock.</param>
/// <param name="Ready">How many of its people can take one more now.</param>
/// <param name="Members">How many people it has.</param>
internal sealed record BoardDepartmentView(
    Guid Id,
    string Name,
    bool IsOpen,
    int Waiting,
    LongestWaitView? Longest,
    int WithBot,
    int WithPeople,
    int MissedToday,
    int Ready,
    int Members);

/// <summary>Who has waited longest in a queue.</summary>
internal sealed record LongestWaitView(Guid ConversationId, ContactView Contact, DateTimeOffset Since);

/// <summary>Somebody who answers, with how much they have to do.</summary>
/// <param name="Id">The operator.</param>
/// <param name="Name">Their name.</param>
/// <param name="Status">Whether they take conversations.</param>
/// <param name="Standing">Why, by whose doing and since when.</param>
/// <param name="Load">How many they have, in all departments.</param>
/// <param name="Cap">How many they may have.</param>
/// <param name="IsConnected">Whether a console of theirs is connected; false also in the grace after a connection was lost.</param>
/// <param name="Departments">Those of their departments that the viewer sees, in the order of the board.</param>
internal sealed record BoardOperatorView(
    Guid Id,
    string Name,
    [property: JsonConverter(typeof(CamelCaseEnum<OperatorStatus>))] OperatorStatus Status,
    StandingView Standing,
    int Load,
    int Cap,
    bool IsConnected,
    IReadOnlyList<Guid> Departments);

/// <summary>How the board is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BoardView))]
internal sealed partial class BoardJson : JsonSerializerContext;
