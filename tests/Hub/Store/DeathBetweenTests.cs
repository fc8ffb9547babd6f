using Omnichannel.Hub.Jobs;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Store;

/// <summary>What is on the disk between a file and the commit that names it, as a hub finds it that starts there after the other's death.</summary>
[Trait("threat", "D-07")]
public sealed class DeathBetweenTests : IDisposable
{
    private readonly TemporaryFolder _copy = new();

    [Fact]
    public async Task A_file_whose_commit_never_came_is_in_no_conversation_and_goes_after_a_day()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using var goOn = new ManualResetEventSlim();
        var held = hub.Get<CommitLoop>().RunAsync(_ =>
        {
            goOn.Wait(Now);
            return 0;
        });
        var upload = page.UploadAsync(Uploads.Form(null, new Part("a.png", "image/png", Samples.Png)));
        while (!Directory.GetFiles(Path.Combine(hub.Folder, "attachments")).Any(path => !path.EndsWith(".part", StringComparison.Ordinal)))
        {
            await Task.Yield();
        }

        Copy(hub.Folder, _copy.Path);
        goOn.Set();
        await held;
        using var answer = await upload;
        await using var later = new HubHost(_copy.Path);
        using var back = later.Page();
        (back.Token, back.Conversation) = (page.Token, page.Conversation);
        var log = await back.ReadAsync("", Now);
        var left = later.FilesOnDisk();
        later.Clock.Leap(TimeSpan.FromDays(3));
        await later.Get<Upkeep>().RunAsync(Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(log.GetProperty("activities").EnumerateArray(), activity => activity.TryGetProperty("attachments", out _));
        Assert.Equal(1, left);
        Assert.Equal(0, later.FilesOnDisk());
    }

    [Fact]
    public void Syncing_a_folder_that_is_not_there_is_a_failure_and_not_silence()
    {
        Omnichannel.Hub.Attachments.FolderSync.Flush(_copy.Path);

        Assert.Throws<IOException>(() => Omnichannel.Hub.Attachments.FolderSync.Flush(Path.Combine(_copy.Path, "none")));
    }

    public void Dispose() => _copy.Dispose();

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.GetDirectories(from))
        {
            var inner = Directory.CreateDirectory(Path.Combine(to, Path.GetFileName(folder))).FullName;
            Copy(folder, inner);
        }

        foreach (var file in Directory.GetFiles(from).Where(path => Path.GetFileName(path) != "lock"))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);

            // Files are as old as this machine says; the hub's clock stands still.
            File.SetLastWriteTimeUtc(copy, HubHost.Start.UtcDateTime);
        }
    }
}
