using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Hub.Persistence.Mapping;

/// <summary>How those who take part beside the owner stand in a column: one a line, role and id.</summary>
internal static class ParticipantList
{
    public static string Write(IReadOnlyList<Participant> participants) =>
        participants.Count == 0 ? "" : string.Join('\n', participants.Select(one => $"{one.Role} {one.Id}"));

    public static IReadOnlyList<Participant> Read(string column) =>
        column.Length == 0 ? [] : [.. column.Split('\n').Select(line => line.Split(' ')).Select(parts => new Participant(new(Guid.Parse(parts[1])), Enum.Parse<ParticipantRole>(parts[0])))];
}
