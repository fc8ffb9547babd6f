using System.Globalization;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.SubFlows;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Turns.Bot;

/// <summary>What a flow may know at the moment of a step: what was known when it began, who is there now, and what time it is.</summary>
internal sealed class TeamFacts(HubDirectory directory, Presence presence, IFlowLibrary flows)
{
    /// <summary>Makes the facts for a step.</summary>
    public FlowFacts Make(IReadOnlyDictionary<string, string> known, ConversationHead head, DateTimeOffset now) => new()
    {
        Values = new Dictionary<string, string>(known, StringComparer.Ordinal)
        {
            [FlowFacts.TeamAvailable] = CountAvailable(head).ToString(CultureInfo.InvariantCulture),
        },
        Now = now,
        Flows = flows,
    };

    private int CountAvailable(ConversationHead head) => directory.Current.Operators
        .Count(person => person.Departments.Contains(head.Department) && presence.StatusOf(person.Id) == OperatorStatus.Available);
}
