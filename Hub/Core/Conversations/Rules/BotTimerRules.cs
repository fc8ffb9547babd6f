namespace Omnichannel.Core.Conversations.Rules;

/// <summary>Time in flows: pauses, and alarms for a visitor's silence. A row of work is only the bell; the head knows whether it still matters.</summary>
internal static class BotTimerRules
{
    public static Decision Pause(ConversationHead head, Command.BotPause command, DateTimeOffset now)
    {
        if (!BotRules.Owns(head, command.Epoch))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now) { Head = head with { AwaitingEffect = command.PauseId, Alarm = null } };
        draft.Schedule(WorkKind.FlowPause, command.PauseId.ToString("D"), now + command.Time, command.ShowsTyping ? "typing" : "");
        return draft.Done();
    }

    public static Decision SetAlarm(ConversationHead head, Command.BotAlarm command, DateTimeOffset now)
    {
        // Whoever has not written yet is not waited for; the conversation closes by itself.
        if (!BotRules.Owns(head, command.Epoch) || !head.Started)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now) { Head = head with { Alarm = command.AlarmId } };
        draft.Schedule(WorkKind.FlowAlarm, command.AlarmId.ToString("D"), now + command.Time);
        return draft.Done();
    }

    public static Decision AlarmDue(ConversationHead head, Command.AlarmDue command) =>
        head.Alarm == command.AlarmId && head.State == ConversationState.Bot
            ? new() { Head = head with { Alarm = null } }
            : Decision.Nothing(head);
}
