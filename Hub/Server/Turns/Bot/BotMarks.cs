using System.Text.Json;
using Omnichannel.BotFlows.Blocks.SetContact;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Tags;

namespace Omnichannel.Hub.Turns.Bot;

/// <summary>Turns what a step leaves for operators into entries of the log, and into what is kept of the contact.</summary>
internal static class BotMarks
{
    /// <summary>Puts all marks behind a decision.</summary>
    public static Decision Leave(Decision decision, int epoch, IReadOnlyList<FlowMark> marks, TagVocabulary tags, DateTimeOffset now) =>
        marks.Aggregate(decision, (sofar, mark) => sofar.Then(ConversationRules.Decide(sofar.Head, CommandOf(mark, epoch, tags), now)));

    /// <summary>Adds what the marks say of the contact to what the step has learned otherwise; a mark is the more deliberate one.</summary>
    /// <returns>Null when there is nothing.</returns>
    public static ContactDetails? Learn(ContactDetails? learned, IReadOnlyList<FlowMark> marks)
    {
        var details = learned ?? new(null, null);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in marks.OfType<FlowMark.Contact>())
        {
            details = mark.Field switch
            {
                ContactField.Name => details with { Name = mark.Value },
                ContactField.Email => details with { Email = mark.Value },
                ContactField.Phone => details with { Phone = mark.Value },
                ContactField.Custom => details,
            };
            if (mark.Name is { } name)
            {
                fields[name] = mark.Value;
            }
        }

        details = details with { Fields = fields };
        return details.IsEmpty ? null : details;
    }

    private static Command CommandOf(FlowMark mark, int epoch, TagVocabulary vocabulary) => mark switch
    {
        FlowMark.Note note => new Command.BotNote(epoch, note.Text),
        FlowMark.Tags tags => new Command.BotTag(epoch, [.. tags.Added.Select(vocabulary.Newest)], [.. tags.Removed.SelectMany(vocabulary.NamesOf)]),
        FlowMark.Contact contact => new Command.BotContact(
            epoch, JsonNamingPolicy.CamelCase.ConvertName(contact.Field.ToString()), contact.Name, contact.Value),
        _ => throw new InvalidOperationException($"No rule for the mark {mark.GetType().Name}."),
    };
}
