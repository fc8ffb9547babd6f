using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Notes;

/// <summary>Takes in what operators write for each other.</summary>
internal sealed class NoteCommands(ConsoleCommands commands, WrittenMessages writing, HubDirectory directory, IConversationReader reader)
{
    private const int MostMentions = 20;

    /// <summary>Leaves a note. Whoever it mentions must be somebody who can read it.</summary>
    public async Task<ResultView> NoteAsync(Viewer viewer, NoteRequest request, CancellationToken cancellationToken)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, request.ConversationId) is not { } head)
        {
            return RefusalTexts.NotFound;
        }

        var (mentioned, problem) = FindMentioned(head, request.Mentions ?? []);
        var (activity, wrong) = await writing.ReadAsync(head.Id.Value, request.ClientCommandId, request.Text, request.FileIds ?? [], cancellationToken);
        if (problem is not null || activity is null)
        {
            return commands.Refuse(viewer, request.ClientCommandId, RefusalTexts.Invalid(problem ?? wrong));
        }

        var note = mentioned.Count == 0 ? activity : activity with
        {
            Value = JsonSerializer.SerializeToElement(new([.. mentioned.Select(entry => new NamedView(entry.Id.Value, entry.Name))]), NoteJson.Default.NoteMentions),
        };
        return await commands.RunAsync(
            viewer,
            head.Id.Value,
            request.ClientCommandId,
            new Command.LeaveNote(viewer.AsOperator, note),
            [.. mentioned.Select(entry => entry.Id).Where(id => id != viewer.Id)]);
    }

    private (IReadOnlyList<OperatorEntry> People, string? Problem) FindMentioned(ConversationHead head, IReadOnlyList<Guid> ids)
    {
        var people = new List<OperatorEntry>();
        foreach (var id in ids.Distinct())
        {
            if (directory.Current.FindActive(new(id)) is not { } entry)
            {
                return ([], "Somebody whom you mention is no operator any more.");
            }

            if (!ConversationAccess.CanSee(entry.AsViewer, head))
            {
                return ([], $"{entry.Name} cannot see this conversation, so the note would not reach them.");
            }

            people.Add(entry);
        }

        return people.Count > MostMentions ? ([], $"A note mentions at most {MostMentions} people.") : (people, null);
    }
}
