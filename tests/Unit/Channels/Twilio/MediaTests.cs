using Omnichannel.Channels.Shared.Http;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Tests.Unit.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>Files are fetched from Twilio and the storage it points to, and from nowhere else.</summary>
[Trait("threat", "S-05")]
public sealed class MediaTests
{
    private const string Path = $"/2010-04-01/Accounts/{TwilioStage.Account}/Messages/MMdddddddddddddddddddddddddddddddd/Media/MEeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee";

    private static readonly Answer Picture = new(200, [1, 2, 3], "image/png");

    [Fact]
    public async Task A_redirect_is_followed_once_and_the_credentials_stay_behind()
    {
        await using var storage = new FakeTwilio(_ => Picture);
        await using var stage = new TwilioStage(_ => Redirect(storage.Url + "/signed?x=1"), limit: Allow(storage));

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(stage, stage.Server.Url + Path));

        Assert.Equal([1, 2, 3], fetched.Bytes.ToArray());
        Assert.Equal("image/png", fetched.ContentType);
        Assert.StartsWith("Basic ", Assert.Single(stage.Server.Calls).Authorization, StringComparison.Ordinal);
        var call = Assert.Single(storage.Calls);
        Assert.Equal(("/signed?x=1", null), (call.Target, call.Authorization));
    }

    [Fact]
    public async Task A_file_that_comes_at_once_is_taken_too()
    {
        await using var stage = new TwilioStage(_ => Picture);

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(stage, stage.Server.Url + Path));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://localhost:{port}" + Path)]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://evil.example" + Path)]
    [InlineData("http://127.0.0.1:{port}@evil.example" + Path)]
    [InlineData("http://127.0.0.1:{port}.evil.example" + Path)]
    [InlineData("http://127.0.0.1:{port}/2010-04-01/Accounts/" + TwilioStage.Account + "/Messages.json")]
    [InlineData("http://127.0.0.1:{port}/2010-04-01/Accounts/" + TwilioStage.Account + "/Messages/../../ACcccccccccccccccccccccccccccccccc/Messages/MM1/Media/ME1")]
    [InlineData("http://127.0.0.1:{port}/2010-04-01/Accounts/ACcccccccccccccccccccccccccccccccc/Messages/MM1/Media/ME1")]
    [InlineData("")]
    public async Task Nothing_is_asked_of_anybody_for_an_address_that_is_none_of_the_accounts_files(string reference)
    {
        await using var stage = new TwilioStage();

        Assert.IsType<FetchOutcome.Refused>(await FetchAsync(stage, reference.Replace("{port}", $"{stage.Server.Port}", StringComparison.Ordinal)));
        Assert.Empty(stage.Server.Calls);
    }

    [Fact]
    public async Task A_redirect_into_the_network_is_not_followed()
    {
        await using var inside = new FakeTwilio(_ => Picture);
        using var watch = new ConnectWatch();
        await using var stage = new TwilioStage(_ => Redirect(inside.Url + "/secret"));

        Assert.IsType<FetchOutcome.Refused>(await FetchAsync(stage, stage.Server.Url + Path));
        Assert.Equal(0, watch.CountTo(inside.Port));
    }

    [Fact]
    public async Task A_second_redirect_is_not_followed()
    {
        await using var storage = new FakeTwilio(_ => Redirect("/again"));
        await using var stage = new TwilioStage(_ => Redirect(storage.Url + "/signed"), limit: Allow(storage));

        Assert.IsType<FetchOutcome.Refused>(await FetchAsync(stage, stage.Server.Url + Path));
        Assert.Single(storage.Calls);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        await using var stage = new TwilioStage(_ => new(200, new byte[2000], "image/png"));

        var outcome = await FetchAsync(stage, stage.Server.Url + Path, maxBytes: 1999);

        Assert.Equal("The file is too large.", Assert.IsType<FetchOutcome.Refused>(outcome).Reason);
    }

    [Theory]
    [InlineData(404, false)]
    [InlineData(401, true)]
    [InlineData(500, true)]
    [InlineData(0, true)]
    public async Task Trouble_is_tried_again_and_a_file_that_is_gone_is_not(int status, bool isLater)
    {
        await using var stage = new TwilioStage(_ => status == 0 ? Answer.HangUp : Answer.Json("{}", status));

        var outcome = await FetchAsync(stage, stage.Server.Url + Path);

        Assert.Equal(isLater, outcome is FetchOutcome.Later);
        Assert.Equal(!isLater, outcome is FetchOutcome.Refused);
    }

    private static Answer Redirect(string target) => Answer.Json("", 307, $"Location: {target}\r\n");

    private static Action<SafeHttpOptions> Allow(FakeTwilio server) => options => options.AllowedTargets.Add($"127.0.0.1:{server.Port}");

    private static Task<FetchOutcome> FetchAsync(TwilioStage stage, string reference, int maxBytes = 1_000_000) =>
        Assert.IsType<IChannelFiles>(stage.WhatsApp, exactMatch: false).FetchAsync(TwilioStage.Inbox(), reference, maxBytes, TestContext.Current.CancellationToken);
}
