using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>What shows that a visitor is there although they say nothing yet: they are back, go to another page, begin an upload.</summary>
internal sealed class SignsOfLife(TurnPipeline turns, IConversationReader reader)
{
    /// <summary>Calls off an ending that runs; when it returns, that is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The hub cannot take it now; nothing was changed.</exception>
    public async Task ShowAsync(ConversationId conversation)
    {
        // Nearly always no ending runs, and then this costs one look.
        if (reader.FindHead(conversation)?.Ending is not null)
        {
            await turns.RunAsync(new(conversation, new Command.SignOfLife()));
        }
    }
}
