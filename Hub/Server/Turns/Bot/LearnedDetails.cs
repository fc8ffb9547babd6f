using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns.Bot;

/// <summary>Finds what a step has learned of the contact: flows keep the visitor's name and address in the fields <c>name</c> and <c>email</c>.</summary>
internal static class LearnedDetails
{
    public static ContactDetails? Between(IReadOnlyDictionary<string, FlowVariable> before, IReadOnlyDictionary<string, FlowVariable> after)
    {
        var details = new ContactDetails(New("name", before, after), New("email", before, after));
        return details.IsEmpty ? null : details;
    }

    private static string? New(string name, IReadOnlyDictionary<string, FlowVariable> before, IReadOnlyDictionary<string, FlowVariable> after)
    {
        if (!after.TryGetValue(name, out var now) || !now.Field || now.Value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = now.Value.GetString();
        return before.TryGetValue(name, out var then) && then.Value.ValueKind == JsonValueKind.String && then.Value.GetString() == text ? null : text;
    }
}
