using System.Text.Json;
using Omnichannel.BotFlows.Runner;

namespace Omnichannel.Tests.Unit.BotFlows;

public sealed class FlowRunnerTests
{
    private const string Ask = """{"id":"ask","kind":"ask","text":"Name?","variable":"name","next":"bye"},{"id":"bye","kind":"end","text":"Bye {{name}}"}""";

    private const string Call =
        """{"id":"call","kind":"httpRequest","url":"https://api.example.com/","saveAs":"got","next":"ask","onError":"ask"},""" + Ask;

    [Fact]
    public void The_same_input_always_gives_the_same_step()
    {
        var flow = FlowStory.Flow(Ask);
        var run = FlowRunner.Start(flow, FlowFacts.None).Run;
        var input = new FlowInput.VisitorMessage(4, FlowStory.Message("Mia"));

        var steps = Enumerable.Range(0, 2).Select(_ => FlowRunner.Step(flow, run, input, FlowFacts.None)).ToList();

        Assert.Equal(steps[0].Replies, steps[1].Replies);
        Assert.Equal(steps[0].Path, steps[1].Path);
        Assert.Equal(Stored(steps[0].Run), Stored(steps[1].Run));
    }

    [Fact]
    public void A_step_leaves_the_run_it_was_given_as_it_was()
    {
        var flow = FlowStory.Flow(Ask);
        var run = FlowRunner.Start(flow, FlowFacts.None).Run;

        FlowRunner.Step(flow, run, new FlowInput.VisitorMessage(1, FlowStory.Message("Mia")), FlowFacts.None);

        Assert.Empty(run.Variables);
        Assert.Equal(0, run.Cursor);
    }

    [Fact]
    public void A_message_to_a_run_that_has_not_started_starts_it_and_answers_nothing()
    {
        var step = FlowRunner.Step(FlowStory.Flow(Ask), FlowRun.New, new FlowInput.VisitorMessage(3, FlowStory.Message("Hi")), FlowFacts.None);

        Assert.Equal("Name?", Assert.Single(step.Replies).Text);
        Assert.Equal(3, step.Run.Cursor);
        Assert.Empty(step.Run.Variables);
    }

    [Fact]
    public void The_cursor_follows_the_messages_and_a_variable_knows_its_own()
    {
        var flow = FlowStory.Flow(Ask);
        var step = FlowRunner.Step(flow, FlowRunner.Start(flow, FlowFacts.None).Run, new FlowInput.VisitorMessage(17, FlowStory.Message("Mia")), FlowFacts.None);

        Assert.Equal(17, step.Run.Cursor);
        Assert.Equal(17, step.Run.Variables["name"].Sequence);
        Assert.True(step.Run.Variables["name"].Field);
        Assert.Equal(["ask", "bye"], step.Path);
    }

    [Fact]
    public void Replies_are_plain_messages_without_sender_id_and_time()
    {
        var reply = Assert.Single(FlowStory.Begin(Ask).Last.Replies);

        Assert.Equal(("message", "plain", "expectingInput"), (reply.Type, reply.TextFormat, reply.InputHint));
        Assert.Null(reply.From);
        Assert.Null(reply.Id);
        Assert.Null(reply.Timestamp);
    }

    [Fact]
    public void A_message_is_not_consumed_twice()
    {
        var story = FlowStory.Begin("""{"id":"a","kind":"ask","text":"1?","variable":"x","next":"b"},{"id":"b","kind":"ask","text":"2?","variable":"y","next":"a"}""").Writes("one");

        Assert.Throws<InvalidOperationException>(() => story.Step(new FlowInput.VisitorMessage(1, FlowStory.Message("one"))));
    }

    [Fact]
    public void A_finished_run_takes_nothing_more()
    {
        var story = FlowStory.Begin(Ask).Writes("Mia");

        Assert.Equal(new FlowOutcome.Finished(), story.Outcome);
        Assert.Throws<InvalidOperationException>(() => story.Writes("Hello?"));
    }

    [Fact]
    public void While_an_effect_is_awaited_no_message_is_stepped()
    {
        var story = FlowStory.Begin(Call);

        Assert.True(story.Last.Run.AwaitingEffect);
        Assert.Throws<InvalidOperationException>(() => story.Writes("Hello?"));
        Assert.Equal(["Name?"], story.Returns(200, "{}").Said);
        Assert.False(story.Last.Run.AwaitingEffect);
    }

    [Fact]
    public void An_effect_that_nobody_awaits_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => FlowStory.Begin(Ask).Returns(200, "{}"));

    [Fact]
    public void A_run_at_a_block_that_the_flow_does_not_have_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => FlowRunner.Step(
            FlowStory.Flow(Ask), new FlowRun { BlockId = "gone" }, new FlowInput.VisitorMessage(1, FlowStory.Message("Hi")), FlowFacts.None));

    [Fact]
    public void A_dead_end_is_never_silent() =>
        Assert.Throws<InvalidOperationException>(() => FlowStory.Begin("""{"id":"a","kind":"message","text":"Hi"}"""));

    [Theory]
    [InlineData("""{"id":"a","kind":"message","text":"Hi","next":"a"}""")]
    [InlineData("""{"id":"a","kind":"setVariable","variable":"x","value":"1","next":"b"},{"id":"b","kind":"condition","branches":[],"otherwise":"a"}""")]
    [Trait("threat", "F-04")]
    public void A_loop_that_was_never_validated_ends_at_the_step_cap(string blocks) =>
        Assert.Throws<FlowBudgetException>(() => FlowStory.Begin(blocks));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [Trait("threat", "F-04")]
    public void One_input_walks_a_hundred_blocks_and_no_more(int blocks, bool isWalked)
    {
        var chain = string.Join(',', Enumerable.Range(1, blocks - 1).Select(index => $$"""{"id":"m{{index}}","kind":"message","text":"Hi","next":"m{{index + 1}}"}"""));
        var flow = $$"""{{chain}},{"id":"m{{blocks}}","kind":"end"}""";

        var failure = Record.Exception(() => Assert.Equal(100, FlowStory.Begin(flow).Last.Path.Count));

        Assert.Equal(isWalked, failure is null);
        Assert.True(isWalked || failure is FlowBudgetException);
        Assert.Equal(!isWalked, FlowStory.Findings(flow).Any(finding => finding.Code == "too-many-steps"));
    }

    [Fact]
    public void A_request_is_stored_and_read_back_whole()
    {
        var effect = FlowStory.Begin("""
            {"id":"call","kind":"httpRequest","method":"POST","url":"https://api.example.com/","headers":[{"name":"X-A","value":"1"}],"body":"{}","timeoutSeconds":7,"idempotent":true,"next":"bye","onError":"bye"},
            {"id":"bye","kind":"end"}
            """).Effect();

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(effect, FlowRunJson.Default.HttpEffect), FlowRunJson.Default.HttpEffect)!;

        Assert.Equal(effect with { Headers = [] }, read with { Headers = [] });
        Assert.Equal(effect.Headers, read.Headers);
        Assert.Equal(TimeSpan.FromSeconds(7), read.Timeout);
    }

    [Fact]
    public void An_empty_stored_run_is_a_new_one()
    {
        var run = JsonSerializer.Deserialize("{}", FlowRunJson.Default.FlowRun)!;

        Assert.Null(run.BlockId);
        Assert.Empty(run.Variables);
    }

    private static string Stored(FlowRun run) => JsonSerializer.Serialize(run, FlowRunJson.Default.FlowRun);
}
