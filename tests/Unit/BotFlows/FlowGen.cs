using FsCheck;
using FsCheck.Fluent;
using Omnichannel.BotFlows.Blocks.Ask;
using Omnichannel.BotFlows.Blocks.Buttons;
using Omnichannel.BotFlows.Blocks.Condition;
using Omnichannel.BotFlows.Blocks.EndFlow;
using Omnichannel.BotFlows.Blocks.Handoff;
using Omnichannel.BotFlows.Blocks.HttpRequest;
using Omnichannel.BotFlows.Blocks.LeaveMessage;
using Omnichannel.BotFlows.Blocks.Message;
using Omnichannel.BotFlows.Blocks.Note;
using Omnichannel.BotFlows.Blocks.SetContact;
using Omnichannel.BotFlows.Blocks.SetVariable;
using Omnichannel.BotFlows.Blocks.Tag;
using Omnichannel.BotFlows.Blocks.Wait;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.Tests.Unit.BotFlows;

/// <summary>Makes random flows and random words of visitors.</summary>
internal static class FlowGen
{
    private static readonly Gen<string> Template = Gen.Elements(
        "Hello", "{{a}}", "{{a}} and {{b}}", "{{#if a}}{{c}}{{else}}none{{/if}}", "{{c.body.x}}", "{{#each c.body}}{{this}}{{else}}-{{/each}}", "{{default a \"x\"}}{{date a \"long\"}}{{number b 2}}", "{{visitor.name}}", "{{b}}{{b}}{{b}}");

    private static readonly Gen<string> Variable = Gen.Elements("a", "b");

    /// <summary>Words as visitors write them, with presses of buttons, empty messages and hostile text among them.</summary>
    public static Gen<string?> Words { get; } = Gen.OneOf(
        Gen.Elements<string?>("1", "2", "One", "tomorrow", "an agent please", "mia@example.com", "42", "+49 30 1234567", "..", "\r\n", "\",\"x\":\"", "", null, "\ud800", "{{a}}"),
        Gen.Choose(0, 5000).Select(length => (string?)new string('w', length)));

    /// <summary>Flows whose exits lead anywhere, also nowhere.</summary>
    public static Gen<FlowDefinition> Wild { get; } =
        from count in Gen.Choose(1, 12)
        from blocks in Sequence(count, index => Block(index, count, _ => Gen.Frequency((9, Gen.Choose(0, count)), (1, Gen.Constant(-1))).Select(Id)))
        select new FlowDefinition("Wild", "b0", blocks);

    /// <summary>Flows as a careful admin draws them: quiet blocks lead forward only, questions anywhere.</summary>
    public static Gen<FlowDefinition> Tidy { get; } =
        from count in Gen.Choose(1, 60)
        from blocks in Sequence(count, index => Block(index, count, waits => Gen.Choose(waits ? 0 : index + 1, count).Select(Id)))
        select new FlowDefinition("Tidy", "b0", [.. blocks, new EndBlock { Id = $"b{count}" }]);

    private static string? Id(int index) => index < 0 ? null : $"b{index}";

    private static Gen<IReadOnlyList<FlowBlock>> Sequence(int count, Func<int, Gen<FlowBlock>> make) =>
        Gen.CollectToArray(Enumerable.Range(0, count), make).Select(blocks => (IReadOnlyList<FlowBlock>)[.. blocks]);

    private static Gen<FlowBlock> Block(int index, int count, Func<bool, Gen<string?>> target)
    {
        var id = $"b{index}";
        return Gen.OneOf(
            from text in Template from next in target(false) select (FlowBlock)new MessageBlock { Id = id, Text = text, Next = next },
            from name in Variable
            from value in Template
            from next in target(false)
            select (FlowBlock)new SetVariableBlock { Id = id, Variable = name, Value = value, Next = next },
            from next in target(false)
            from otherwise in target(false)
            from comparison in Gen.Elements(Enum.GetValues<ConditionOperator>())
            select (FlowBlock)new ConditionBlock
            {
                Id = id,
                Branches = [new ConditionBranch { All = [new ConditionTest { Variable = "a", Operator = comparison, Value = "4" }], Next = next }],
                Otherwise = otherwise,
            },
            from name in Variable
            from next in target(true)
            from failed in target(true)
            from type in Gen.Elements(Enum.GetValues<AskType>())
            select (FlowBlock)new AskBlock { Id = id, Text = "What?", Variable = name, Type = type, Choices = type == AskType.Choice ? ["One", "Two"] : [], MaxAttempts = 2, Next = next, OnFailed = failed },
            from one in target(true)
            from two in target(true)
            from other in target(true)
            select (FlowBlock)new ButtonsBlock
            {
                Id = id,
                Text = "Which?",
                Variable = "b",
                Options = [new ButtonOption { Id = "x", Title = "One", Next = one }, new ButtonOption { Id = "y", Title = "Two", Next = two }],
                Otherwise = other,
            },
            from next in target(false)
            from failed in target(false)
            select (FlowBlock)new HttpRequestBlock
            {
                Id = id,
                Method = "POST",
                Url = "https://api.example.com/{{a}}?q={{b}}",
                Headers = [new HttpHeaderField { Name = "X-A", Value = "{{b}}" }],
                Body = "{\"a\":\"{{a}}\",\"b\":{{c}}}",
                SaveAs = "c",
                Next = next,
                OnError = failed,
            },
            from next in target(false) select (FlowBlock)new WaitBlock { Id = id, Next = next },
            from next in target(false) select (FlowBlock)new TagBlock { Id = id, Add = ["x"], Next = next },
            from next in target(false) select (FlowBlock)new NoteBlock { Id = id, Text = "{{a}}", Next = next },
            from next in target(false)
            from field in Gen.Elements(Enum.GetValues<ContactField>())
            select (FlowBlock)new SetContactBlock { Id = id, Field = field, Name = field == ContactField.Custom ? "f" : null, Value = "{{b}}", Next = next },
            Gen.Constant((FlowBlock)new LeaveMessageBlock { Id = id, Text = "Leave one?", Thanks = "Thanks {{a}}" }),
            Gen.Constant((FlowBlock)new HandoffBlock { Id = id, Text = "One moment.", Reason = "{{a}}" }),
            Gen.Constant((FlowBlock)new EndBlock { Id = id, Text = index == count ? null : "Bye {{a}}" }));
    }
}
