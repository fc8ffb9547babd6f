using System.Text;
using Omnichannel.BotFlows.Blocks.Ask;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.Tests.Unit.BotFlows.Files;

public sealed class FlowReadingTests
{
    [Fact]
    public void A_draft_may_leave_out_everything_but_id_and_kind()
    {
        var flow = FlowStory.Flow("""{"kind":"ask","id":"a"},{"id":"b","kind":"buttons"},{"id":"c","kind":"condition"},{"id":"d","kind":"httpRequest"}""");

        Assert.Equal(["a", "b", "c", "d"], flow.Blocks.Select(block => block.Id));
        Assert.Equal(AskType.Text, Assert.IsType<AskBlock>(flow.Blocks[0]).Type);
    }

    [Fact]
    public void A_byte_order_mark_is_no_reason_to_refuse() =>
        Assert.True(FlowJson.TryRead(Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes(File())).ToArray(), out _, out _));

    [Theory]
    [InlineData("""{"id":"a","kind":"message","colour":"red"}""", "$.blocks[0].colour", "There is no member 'colour' here. Known are: id, kind, next, position, text.")]
    [InlineData("""{"id":"a","kind":"message","$type":"System.Object"}""", "$.blocks[0].$type", "There is no member '$type' here.")]
    [InlineData("""{"id":"a","kind":"message","text":"x","text":"y"}""", "$.blocks[0].text", "'text' stands here twice.")]
    [InlineData("""{"id":"a","kind":"message","text":7}""", "$.blocks[0].text", "Wanted a text, but found 7.")]
    [InlineData("""{"id":"a","kind":"message","Text":"x"}""", "$.blocks[0].Text", "There is no member 'Text' here.")]
    [InlineData("""{"id":null,"kind":"message"}""", "$.blocks[0].id", "Wanted a text, but found nothing (null).")]
    [InlineData("""{"kind":"message"}""", "$.blocks[0]", "'id' is missing.")]
    [InlineData("""{"id":"a"}""", "$.blocks[0].kind", "A block says its kind as a text: ask, buttons")]
    [InlineData("""{"id":"a","kind":"script"}""", "$.blocks[0].kind", "There is no kind of block with this name.")]
    [InlineData("""{"id":"a","kind":"Message"}""", "$.blocks[0].kind", "There is no kind of block with this name.")]
    [InlineData("""[1]""", "$.blocks[0]", "A block is an object.")]
    [InlineData("""{"id":"a","kind":"message","position":{"x":1}}""", "$.blocks[0].position", "'y' is missing.")]
    [InlineData("""{"id":"a","kind":"message","position":{"x":1,"y":1e400}}""", "$.blocks[0].position.y", "Wanted a number, but found 1e400.")]
    [InlineData("""{"id":"a","kind":"ask","type":"when"}""", "$.blocks[0].type", "Wanted one of text, email, number, phone, date, choice, but found \"when\".")]
    [InlineData("""{"id":"a","kind":"ask","type":1}""", "$.blocks[0].type", "Wanted one of text, email, number, phone, date, choice, but found 1.")]
    [InlineData("""{"id":"a","kind":"ask","maxAttempts":1.5}""", "$.blocks[0].maxAttempts", "Wanted a whole number, but found 1.5.")]
    [InlineData("""{"id":"a","kind":"buttons","options":{}}""", "$.blocks[0].options", "Wanted a list, but found an object.")]
    [InlineData("""{"id":"a","kind":"buttons","options":[{"id":"x"},{"label":"y"}]}""", "$.blocks[0].options[1].label", "There is no member 'label' here. Known are: id, next, title.")]
    [InlineData("""{"id":"a","kind":"condition","branches":[{"all":[{"variable":"x"}]}]}""", "$.blocks[0].branches[0].all[0]", "'operator' is missing.")]
    [InlineData("""{"id":"a","kind":"httpRequest","idempotent":"yes"}""", "$.blocks[0].idempotent", "Wanted true or false, but found \"yes\".")]
    public void A_block_of_the_wrong_shape_is_refused_with_its_place(string block, string path, string message)
    {
        var refused = Refused(File(block));

        Assert.Equal(path, refused.Path);
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"schemaVersion":2,"name":"T","start":"a","blocks":[]}""", "$.schemaVersion")]
    [InlineData("""{"schemaVersion":1,"name":"T","start":"a","start":"b","blocks":[]}""", "$.start")]
    [InlineData("""{"schemaVersion":1,"name":"T","blocks":[]}""", "$")]
    [InlineData("""{"schemaVersion":1,"name":"T","start":"a","blocks":[],"secret":"s"}""", "$.secret")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("", "$")]
    [InlineData("{} {}", "$")]
    [InlineData("""{"schemaVersion":1,/* note */"name":"T"}""", "$")]
    [InlineData("""{"schemaVersion":1,"name":"\ud800","start":"a","blocks":[]}""", "$.name")]
    [InlineData("""{"schemaVersion":1,"name":"T","start":"a","blocks":[{"id":"a","kind":"end","text":"\udc00"}]}""", "$.blocks[0].text")]
    [InlineData("""{"schemaVersion":1,"name":"T","start":"a","blocks":[{"id":"a","kind":"\ud800"}]}""", "$")]
    [InlineData("""{"schemaVersion":1,"\ud800":"T"}""", "$")]
    [Trait("threat", "F-04")]
    public void A_file_of_the_wrong_shape_is_refused(string file, string path) => Assert.Equal(path, Refused(file).Path);

    [Fact]
    public void A_file_that_nests_too_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.Contains("depth", Refused(deep).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "F-07")]
    public void A_file_over_a_megabyte_is_refused_before_it_is_parsed() =>
        Assert.Equal("The file has 1048577 bytes; at most 1048576 are read.", Refused(new string(' ', FlowLimits.FileBytes + 1)).Message);

    [Fact]
    [Trait("threat", "F-04")]
    public void Ten_thousand_blocks_are_refused()
    {
        var blocks = string.Join(',', Enumerable.Range(0, 10_000).Select(index => $$"""{"id":"b{{index}}","kind":"end"}"""));

        Assert.Equal(new FlowFormatError("$.blocks", "There are 10000 blocks; a flow has at most 500."), Refused(File(blocks)));
    }

    [Fact]
    public void A_damaged_stored_flow_is_a_fault()
    {
        var fault = Assert.Throws<FlowFormatException>(() => FlowJson.Read("{}"u8.ToArray()));

        Assert.Equal(new FlowFormatError("$", "'schemaVersion' is missing."), fault.Error);
    }

    private static string File(string blocks = """{"id":"a","kind":"end"}""") => $$"""{"schemaVersion":1,"name":"T","start":"a","blocks":[{{blocks}}]}""";

    private static FlowFormatError Refused(string file)
    {
        Assert.False(FlowJson.TryRead(Encoding.UTF8.GetBytes(file), out var flow, out var error));
        Assert.Null(flow);
        return error;
    }
}
