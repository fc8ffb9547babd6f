using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Tags;

/// <summary>Takes in what operators tag. They choose from the vocabulary, and take off whatever is on.</summary>
internal sealed class TagCommands(ConsoleCommands commands, HubDirectory directory, IConversationReader reader)
{
    /// <summary>Puts tags on and takes tags off, by the names that are shown.</summary>
    public Task<ResultView> TagAsync(Viewer viewer, TagRequest request)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, request.ConversationId) is not { } head)
        {
            return Task.FromResult(RefusalTexts.NotFound);
        }

        var vocabulary = directory.Current.Tags;
        var (wanted, unwanted) = (request.Added ?? [], request.Removed ?? []);
        if (wanted.FirstOrDefault(name => vocabulary.Find(name) is null) is { } unknown)
        {
            return Task.FromResult(commands.Refuse(viewer, request.ClientCommandId, RefusalTexts.Invalid($"There is no tag {unknown} any more. Choose another.")));
        }

        List<string> removed = [.. unwanted.SelectMany(name => vocabulary.Same(head.Tags, name))];
        List<string> added = [.. wanted.Select(name => vocabulary.Find(name)!.Name).Where(name => !vocabulary.Same(head.Tags, name).Except(removed).Any())];
        return head.Tags.Count - removed.Count + added.Count > ConversationHead.MostTags
            ? Task.FromResult(commands.Refuse(
                viewer, request.ClientCommandId, RefusalTexts.Invalid($"A conversation carries at most {ConversationHead.MostTags} tags.")))
            : commands.RunAsync(viewer, head.Id.Value, request.ClientCommandId, new Command.Tag(viewer.AsOperator, added, removed));
    }
}
