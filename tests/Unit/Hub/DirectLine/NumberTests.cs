using Omnichannel.Core;
using Omnichannel.Hub.DirectLine.Intake;
using Omnichannel.Hub.DirectLine.Sockets;

namespace Omnichannel.Tests.Unit.Hub.DirectLine;

public sealed class NumberTests
{
    private const string Id = "0199aaaa-0000-7000-8000-000000000001";

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("0000007", 7)]
    [InlineData("999999999999", 999_999_999_999)]
    [InlineData("999999999999999999", 999_999_999_999_999_999)]
    public void A_watermark_is_read(string? text, long sequence)
    {
        Assert.True(Watermarks.TryRead(text, out var read));
        Assert.Equal(sequence, read);
    }

    public static TheoryData<string> NoNumbers => ["-1", "+1", " 1", "1 ", "abc", "1.0", "1e3", "0x10", "١", "9999999999999999999", new string('1', 10_000), Id + "|0000001"];

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void A_malformed_watermark_is_refused(string text) => Assert.False(Watermarks.TryRead(text, out _));

    [Theory]
    [InlineData(Id + "|0000001", 1)]
    [InlineData(Id + "|12345678", 12_345_678)]
    public void The_sequence_is_read_out_of_an_activitys_id(string activity, long sequence)
    {
        Assert.True(Sequences.TryRead(new ConversationId(Guid.Parse(Id)), activity, out var read));
        Assert.Equal(sequence, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("|1")]
    [InlineData(Id)]
    [InlineData(Id + "|")]
    [InlineData(Id + "|-1")]
    [InlineData(Id + "|1|2")]
    [InlineData(Id + "|9999999999999999999")]
    [InlineData("0199AAAA-0000-7000-8000-000000000001|1")]
    [InlineData("0199aaaa-0000-7000-8000-000000000002|1")]
    public void An_id_of_another_conversation_or_form_is_refused(string activity) =>
        Assert.False(Sequences.TryRead(new ConversationId(Guid.Parse(Id)), activity, out _));
}
