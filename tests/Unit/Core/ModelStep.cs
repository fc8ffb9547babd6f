using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Core.Conversations.Tags;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>One random step: which command, and a few numbers from which its details are made, so that most of them fit the moment and some do not.</summary>
internal sealed record ModelStep(string Kind, int Who, int Number, bool Flag, int Milliseconds)
{
    private static readonly Operator[] People = [Stage.Mia, Stage.Noah, new(new(Guid.Parse("00000000-0000-0000-0000-0000000000a3")), "Olga")];

    private static readonly string[] Texts =
    [
        "Hello", "", "x", new string('a', 140), new string('b', 141), new string('c', 139) + "😀", new string('d', 138) + "😀", "حسنًا 你好",
    ];

    private static readonly Gen<string> Kinds = Gen.Frequency(
        (8, Gen.Constant("receive")), (2, Gen.Constant("event")), (2, Gen.Constant("typing")), (1, Gen.Constant("leave")),
        (1, Gen.Constant("unstarted")), (5, Gen.Constant("reply")), (1, Gen.Constant("finished")), (3, Gen.Constant("handoff")),
        (2, Gen.Constant("effect")), (2, Gen.Constant("completed")), (2, Gen.Constant("pause")), (2, Gen.Constant("alarm")), (3, Gen.Constant("alarmDue")),
        (2, Gen.Constant("note")), (3, Gen.Constant("remark")), (4, Gen.Constant("tag")), (3, Gen.Constant("label")), (1, Gen.Constant("contact")), (1, Gen.Constant("leftMessage")), (5, Gen.Constant("pickUp")), (7, Gen.Constant("send")),
        (2, Gen.Constant("reopen")), (1, Gen.Constant("endNow")), (4, Gen.Constant("endIn")), (1, Gen.Constant("cancel")), (1, Gen.Constant("correct")), (5, Gen.Constant("edit")), (3, Gen.Constant("delete")), (3, Gen.Constant("due")),
        (3, Gen.Constant("reassign")), (1, Gen.Constant("takeOver")), (2, Gen.Constant("requeue")), (4, Gen.Constant("transfer")), (1, Gen.Constant("withdraw")),
        (3, Gen.Constant("accept")), (3, Gen.Constant("decline")), (3, Gen.Constant("offerDue")), (2, Gen.Constant("invite")), (2, Gen.Constant("join")), (2, Gen.Constant("stepOut")),
        (3, Gen.Constant("admit")), (5, Gen.Constant("offerTo")), (2, Gen.Constant("assign")), (3, Gen.Constant("waitDue")), (1, Gen.Constant("miss")),
        (2, Gen.Constant("idle")), (3, Gen.Constant("undo")), (2, Gen.Constant("rate")));

    private static readonly Gen<int> Times = Gen.Frequency(
        (6, Gen.Choose(0, 3_000)), (3, Gen.Choose(4_000, 90_000)), (1, Gen.Elements(86_399_000, 86_400_000, 86_400_001)));

    public static Gen<ModelStep[]> Stories { get; } =
        from length in Gen.Choose(1, 60)
        from steps in Steps(length)
        select steps;

    /// <summary>Leaves one step out: enough to make a failing story short.</summary>
    public static IEnumerable<ModelStep[]> Shorter(ModelStep[] story) =>
        Enumerable.Range(0, story.Length).Select(left => story.Where((_, index) => index != left).ToArray());

    /// <summary>Makes the command as it fits the model's moment.</summary>
    public Command For(ConversationModel model)
    {
        var by = People[Who];
        var epoch = model.Epoch - (Number % 5 == 0 ? 1 : 0);
        return Kind switch
        {
            "receive" => new Command.Receive(Said(), Stage.Window) { LastOwner = Number % 3 == 0 ? null : People.SingleOrDefault(person => person.Id == model.LastPerson) ?? by },
            "event" => new Command.Receive(new() { Type = ActivityTypes.Event, Name = "shop.cart" }, Stage.Window),
            "typing" => new Command.SignOfLife(),
            "leave" => new Command.Leave(),
            "unstarted" => new Command.CloseUnstarted(),
            "reply" => new Command.BotReply(epoch, [.. Enumerable.Range(0, Number % 4).Select(_ => Said())], IsWelcome: Flag),
            "finished" => new Command.BotFinished(epoch),
            "handoff" => new Command.RequestHandoff(
                epoch, Flag ? Stage.Sales : Stage.Support, HandoffReason.Flow, JsonSerializer.SerializeToElement("packet")),
            "pause" => new Command.BotPause(epoch, Id(20 + (Number % 3)), TimeSpan.FromSeconds(1 + (Number % 5)), Flag),
            "alarm" => new Command.BotAlarm(epoch, Id(40 + (Number % 3)), TimeSpan.FromSeconds(10 + Number)),
            "alarmDue" => new Command.AlarmDue(Number % 3 == 0 ? Id(40) : model.Alarm ?? Id(7)),
            "note" => new Command.BotNote(epoch, Texts[Number % Texts.Length]),
            "remark" => new Command.LeaveNote(by, Said()),
            "tag" => new Command.BotTag(epoch, Tags(Number), Tags(Number / 2)),
            "label" => new Command.Tag(by, Tags(Number), Tags(Number / 2)),
            "contact" => new Command.BotContact(epoch, "phone", null, "+49301234567"),
            "leftMessage" => new Command.BotFinished(epoch, Flag ? ClosingReason.BotFinished : ClosingReason.Idle, Flag ? MissedReason.BusyLeftMessage : null),
            "effect" => new Command.RequestEffect(epoch, Id(Number % 3), "{}"),
            "completed" => new Command.EffectCompleted(Number % 3 == 0 ? Id(Number % 2) : model.Effect ?? Id(7)),
            "pickUp" => new Command.PickUp(by, Flag),
            "send" => new Command.Send(Near(model), Said(), model.Log.Count - (Number % 4), Number % 7 == 0) { ReplyWindow = Number % 5 == 0 ? TimeSpan.FromMinutes(1) : null },
            "edit" => new Command.Edit(Editor(model), Target(model), Said()),
            "delete" => new Command.Delete(Editor(model), Target(model), Flag && Number % 2 == 0),
            "reopen" => new Command.Reopen(by, Flag),
            "endNow" => new Command.EndNow(Near(model), Flag && Number % 2 == 0, Need(Number % 6)),
            "endIn" => new Command.EndIn(Near(model), Id(100 + Number), TimeSpan.FromSeconds(5 + (Number % 20)), Need(Number % 12)),
            "correct" => new Command.SetContact(by, Flag, [.. new[] { "name", "email", "phone" }.Take(Number % 4).Select(field => new ContactChange(field, Texts[Number % 3]))]),
            "cancel" => new Command.CancelEnd(Near(model)),
            "due" => new Command.EndingDue(Number % 4 == 0 ? Id(100 + Number) : model.Ending?.Id ?? Id(8)),
            _ => ForColleagues(model, by),
        };
    }

    private Command ForColleagues(ConversationModel model, Operator by)
    {
        var department = new NamedDepartment(Flag ? Stage.Sales : Stage.Support, Flag ? "Sales" : "Support");
        var other = People[(Who + 1) % People.Length];
        var offer = Number % 5 == 0 ? Id(9) : model.Offer?.Id ?? Id(200 + Number);
        var asked = Number % 3 == 0 ? by : People.SingleOrDefault(person => person.Id == model.Offer?.To) ?? by;
        return Kind switch
        {
            "reassign" => new Command.Reassign(other, by, department, "busy"),
            "takeOver" => new Command.TakeOver(by),
            "requeue" => new Command.Requeue(Near(model).Id, Flag ? by : null, "ownerLost"),
            "transfer" => new Command.Transfer(Near(model), Id(200 + Number), Number % 3 == 0 ? null : other, department, TimeSpan.FromSeconds(1 + (Number % 9)), ""),
            "withdraw" => new Command.WithdrawTransfer(Near(model)),
            "accept" => new Command.AcceptOffer(asked, Flag, offer),
            "decline" => new Command.DeclineOffer(asked, Flag, offer, "no time"),
            "offerDue" => new Command.OfferDue(offer),
            "invite" => new Command.Invite(Near(model), Flag, other),
            "join" => new Command.Join(by, Flag ? ParticipantRole.Monitor : ParticipantRole.Participant),
            "stepOut" => new Command.StepOut(by),
            _ => ForQueue(model, by),
        };
    }

    private Command ForQueue(ConversationModel model, Operator by)
    {
        var here = new NamedDepartment(Number % 6 == 0 ? Stage.Sales : model.Department, "Here");
        var why = JsonSerializer.SerializeToElement("because");
        var state = (ConversationState)(Number % 3);
        return Kind switch
        {
            "admit" => new Command.Admit(new()
            {
                Department = Number % 4 == 0 ? new(Stage.Sales, "Sales") : null,
                Priority = Number % 3,
                Wait = Flag ? new(Id(300 + Number), Stage.Start.AddSeconds(Number * 60)) : null,
                Why = Number % 2 == 0 ? why : null,
            }),
            "offerTo" => new Command.OfferTo(Id(400 + Number), by, here, TimeSpan.FromSeconds(1 + (Number % 9)), why),
            "assign" => new Command.Assign(by, here, why),
            "waitDue" => new Command.WaitDue(
                Number % 5 == 0 ? Id(9) : model.Wait?.Id ?? Id(8), Number % 4 == 0 ? new(Stage.Sales, "Sales") : null, Flag ? "Nobody is here." : null),
            "miss" => new Command.Miss(MissedReason.OfflineHours, Flag ? "We are closed." : ""),
            "idle" => new Command.CloseIdle(state, Number % 4 == 0 ? null : Flag, Stage.Start.AddSeconds(Number * 20)),
            "undo" => new Command.UndoEnd(by, Number % 2 == 0, Flag ? by : null),
            "rate" => new Command.Rate(1 + (Number % 5), ""),
            _ => throw new InvalidOperationException(Kind),
        };
    }

    private static Gen<ModelStep[]> Steps(int length) =>
        (from kind in Kinds
         from who in Gen.Choose(0, 2)
         from number in Gen.Choose(0, 40)
         from flag in Gen.Elements(true, false)
         from time in Times
         select new ModelStep(kind, who, number, flag, time)).ArrayOf(length);

    private static string[] Tags(int number) => [.. Enumerable.Range(0, number % 4).Select(index => $"{(number % 3 == 0 ? "Tag" : "tag")}{(number + index) % 30}")];

    private static NeededTag? Need(int number) => number switch
    {
        0 => NeededTag.Any,
        3 => new(Enumerable.Range(0, 15).Select(index => $"tag{index}").ToHashSet(StringComparer.OrdinalIgnoreCase)),
        _ => null,
    };

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    // Mostly the owner, or the story would be all refusals.
    private Operator Near(ConversationModel model) => Number % 5 != 1 && model.Person is { } owner ? People.Single(person => person.Id == owner) : People[Who];

    private Operator? Editor(ConversationModel model) => Number % 2 == 0 ? null : Near(model);

    // Mostly a message of whoever asks, now and then anything.
    private long Target(ConversationModel model)
    {
        var by = Editor(model) is { } person ? Author.Of(person.Id) : Author.Visitor;
        var own = model.Log.Where(entry => (entry.IsPublicMessage || entry.IsNote) && entry.By == by).ToList();
        return Number % 7 == 0 || own.Count == 0 ? Number % (model.Log.Count + 2) : own[^Math.Min(own.Count, 1 + (Number % 3))].Sequence;
    }

    private Activity Said() => Stage.Message(Texts[Number % Texts.Length], Flag ? "photo.png" : null);
}
