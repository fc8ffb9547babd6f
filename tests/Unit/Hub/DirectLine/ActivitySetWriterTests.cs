using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Unit.Hub.DirectLine;

/// <summary>What a visitor is sent of a piece of the log.</summary>
public sealed class ActivitySetWriterTests : IDisposable
{
    private const string Origin = "https://chat.example.com";

    private static readonly ConversationId Id = new(Guid.Parse("0199aaaa-0000-7000-8000-000000000001"));
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("omnichannel-").FullName;
    private readonly DataFolder _data;
    private readonly FileLinks _links;
    private readonly ActivitySetWriter _writer;

    public ActivitySetWriterTests()
    {
        _data = new(_folder);
        _links = new(new(_data), Options.Create(new DirectLineOptions()), new ManualTimeProvider(Now));
        _writer = new(_links);
    }

    [Fact]
    public void Entries_go_out_in_order_as_they_are_stored()
    {
        var set = Write([Entry(2, Message("Hello \"you\" 😀")), Entry(3, Message("حسنًا"))], 3);

        Assert.Equal(["Hello \"you\" 😀", "حسنًا"], set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()));
        Assert.Equal("3", set.GetProperty("watermark").GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_for_operators_only_raises_the_watermark_and_is_never_written(int hiddenAt)
    {
        var entries = Enumerable.Range(0, 3).Select(index => Entry(index + 1, Message(index == hiddenAt ? "secret" : "open"), index == hiddenAt ? Visibility.Operators : Visibility.Everyone));

        var set = Write([.. entries], 3);

        Assert.Equal(["open", "open"], set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()));
        Assert.Equal("3", set.GetProperty("watermark").GetString());
    }

    [Fact]
    public void A_set_may_be_empty()
    {
        var set = Write([Entry(1, Message("secret"), Visibility.Operators)], 1);

        Assert.Equal((0, "1"), (set.GetProperty("activities").GetArrayLength(), set.GetProperty("watermark").GetString()));
    }

    [Fact]
    public void A_file_gets_a_link_that_holds_for_this_conversation_only()
    {
        var file = new Attachment { ContentType = "image/png", ContentUrl = "attachment:abc", Name = "photo.png" };

        var activity = Write([Entry(2, Message("See") with { Attachments = [file, file with { ContentUrl = "https://elsewhere.example/x" }] })], 2).GetProperty("activities")[0];

        var urls = activity.GetProperty("attachments").EnumerateArray().Select(attachment => attachment.GetProperty("contentUrl").GetString()!).ToList();
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(urls[0]).Query);
        Assert.StartsWith($"{Origin}/v3/directline/conversations/{Id}/files/abc?", urls[0], StringComparison.Ordinal);
        Assert.True(_links.IsValid(Id, "abc", query["e"], query["s"]));
        Assert.False(_links.IsValid(new(Guid.NewGuid()), "abc", query["e"], query["s"]));
        Assert.False(_links.IsValid(Id, "other", query["e"], query["s"]));
        Assert.Equal("https://elsewhere.example/x", urls[1]);
    }

    [Theory]
    [InlineData("\"attachment:abc")]
    [InlineData("attachment:abc")]
    public void Words_that_look_like_a_file_stay_words(string text)
    {
        var activity = Write([Entry(2, Message(text) with { ChannelData = JsonSerializer.SerializeToElement(new { x = "attachment:abc" }) })], 2).GetProperty("activities")[0];

        Assert.Equal((text, "attachment:abc"), (activity.GetProperty("text").GetString(), activity.GetProperty("channelData").GetProperty("x").GetString()));
    }

    [Theory]
    [InlineData("timedOut", "timedOut")]
    [InlineData(null, "resolved")]
    public void The_end_goes_out_as_an_event_and_a_sentence(string? code, string reason)
    {
        var end = Message(null) with { Type = ActivityTypes.EndOfConversation, Id = $"{Id}|0000005", Code = code };

        var both = Write([Entry(5, end)], 5).GetProperty("activities");

        Assert.Equal(2, both.GetArrayLength());
        Assert.Equal(
            ("event", "omnichannel.ended", reason, $"{Id}|0000005"),
            (both[0].GetProperty("type").GetString(), both[0].GetProperty("name").GetString(), both[0].GetProperty("value").GetProperty("reason").GetString(), both[0].GetProperty("id").GetString()));
        Assert.Equal(("message", $"{Id}|0000005m", true), (both[1].GetProperty("type").GetString(), both[1].GetProperty("id").GetString(), both[1].GetProperty("channelData").GetProperty("omnichannel").GetProperty("ended").GetBoolean()));
        Assert.All(both.EnumerateArray(), activity => Assert.False(activity.TryGetProperty("code", out _)));
    }

    [Fact]
    public void The_end_between_other_entries_keeps_the_set_whole()
    {
        var set = Write([Entry(1, Message("a")), Entry(2, Message(null) with { Type = ActivityTypes.EndOfConversation }), Entry(3, Message("b"))], 3);

        Assert.Equal(4, set.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public void A_signal_does_not_raise_the_watermark()
    {
        var set = Parse(ActivitySetWriter.WriteSignal(new() { Type = ActivityTypes.Typing }, 41));

        Assert.Equal(("typing", "41"), (set.GetProperty("activities")[0].GetProperty("type").GetString(), set.GetProperty("watermark").GetString()));
    }

    [Fact]
    [Trait("threat", "P5")]
    public void A_set_says_behind_what_it_begins_so_that_a_lost_one_before_it_is_noticed()
    {
        var set = Write([Entry(7, Message("a")), Entry(8, Message("b"))], 8);
        var signal = Parse(ActivitySetWriter.WriteSignal(new() { Type = ActivityTypes.Typing }, 8));
        var nothing = Parse(ActivitySetWriter.WriteNothing(8));

        Assert.Equal(("6", "8"), (set.GetProperty("after").GetString(), set.GetProperty("watermark").GetString()));
        Assert.Equal(("8", "8"), (signal.GetProperty("after").GetString(), signal.GetProperty("watermark").GetString()));
        Assert.Equal(("8", "8", 0), (nothing.GetProperty("after").GetString(), nothing.GetProperty("watermark").GetString(), nothing.GetProperty("activities").GetArrayLength()));
    }

    public void Dispose()
    {
        _data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Activity Message(string? text) => new() { Type = ActivityTypes.Message, Text = text };

    private static StoredEntry Entry(long sequence, Activity activity, Visibility visibility = Visibility.Everyone) => new(
        sequence,
        Author.Bot,
        visibility,
        1,
        Now,
        false,
        activity.Type,
        JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity));

    private static JsonElement Parse(ReadOnlyMemory<byte> json) => JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(json.Span));

    private JsonElement Write(IReadOnlyList<StoredEntry> entries, long watermark) => Parse(_writer.Write(Id, entries, watermark, Origin));
}
