using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>What operators decide about themselves, and that it follows them.</summary>
public sealed class ConsoleProfileTests
{
    // One green pixel, as large as it wants to be: the console makes a square of it.
    private const string Picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task The_console_speaks_German_to_whoever_wants_that_wherever_they_sign_in()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.DoesAsync("profile", "Your profile");
        await anna.SeesHeadingAsync("Your profile");

        await anna.Page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync("de");

        await anna.SeesHeadingAsync("Ihr Profil");
        await Assertions.Expect(anna.Page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        var elsewhere = await SignInElsewhereAsync(stage);
        await Assertions.Expect(elsewhere.GetByText("Verbunden", new() { Exact = true }).First).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(elsewhere.GetByText("Sie haben keine Chats")).ToBeVisibleAsync();
        await elsewhere.IsAccessibleAsync("the console in German");
    }

    [Fact]
    public async Task Name_picture_and_appearance_are_kept_and_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/profile");
        await anna.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Anna B.");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the name" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("Kept. Visitors see it")).ToBeVisibleAsync();
        await anna.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "me.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Picture) });
        var face = anna.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Anna B." }).Locator("img");
        await Assertions.Expect(face).ToHaveJSPropertyAsync("naturalWidth", 192);
        var kept = anna.Page.WaitForResponseAsync("**/api/profile");
        await anna.Page.GetByLabel("Appearance").SelectOptionAsync("dark");
        await kept;

        await anna.Page.ReloadAsync();

        await Assertions.Expect(anna.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
        await Assertions.Expect(face).ToHaveJSPropertyAsync("naturalWidth", 192);
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = "Your profile", Level = 1 })).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("the profile in the dark");
    }

    [Fact]
    public async Task Compact_rows_follow_the_operator_to_other_desks_and_leave_phones_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        var roomy = await RowHeightAsync(anna.Page, "10px");
        await anna.Page.GotoAsync("/console/profile");
        var kept = anna.Page.WaitForResponseAsync("**/api/profile");
        await anna.Page.GetByLabel("Density", new() { Exact = true }).SelectOptionAsync("compact");
        await kept;

        var elsewhere = await SignInElsewhereAsync(stage, "/console/queue");
        var phone = await SignInElsewhereAsync(stage, "/console/queue", options =>
        {
            options.ViewportSize = new() { Width = 390, Height = 844 };
            options.IsMobile = options.HasTouch = true;
        });

        await Assertions.Expect(elsewhere.Locator("html")).ToHaveAttributeAsync("data-density", "compact");
        Assert.InRange(await RowHeightAsync(elsewhere, "4px"), roomy / 2, roomy * 4 / 5);
        await elsewhere.IsAccessibleAsync("compact rows");
        await Assertions.Expect(phone.Locator("html")).ToHaveAttributeAsync("data-density", "compact");
        Assert.Equal(roomy, await RowHeightAsync(phone, "10px"));
        await anna.DoesAsync("comfortable", "Comfortable density");
        Assert.Equal(roomy, await RowHeightAsync(elsewhere, "10px"));
    }

    [Fact]
    [Trait("threat", "O-07")]
    public async Task A_new_password_ends_what_is_open_elsewhere()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var elsewhere = await SignInElsewhereAsync(stage);
        await Assertions.Expect(elsewhere.GetByText("Connected", new() { Exact = true }).First).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.GotoAsync("/console/profile");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sign out there") })).ToBeVisibleAsync();

        await anna.Page.GetByLabel("Current password").FillAsync("something else entirely");
        await anna.Page.GetByLabel("New password").FillAsync("another long sentence of mine");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The current password is wrong.");
        await anna.Page.GetByLabel("Current password").FillAsync(OperatorAtDesk.Password);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();

        await Assertions.Expect(anna.Page.GetByText("Your password is changed")).ToBeVisibleAsync();
        await Assertions.Expect(elsewhere.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sign out there") })).ToHaveCountAsync(0);
    }

    // Once the row has the room around it that is expected.
    private static async Task<int> RowHeightAsync(IPage page, string room)
    {
        var row = page.Locator("[data-row]");
        await Assertions.Expect(row).ToHaveCSSAsync("padding-top", room);
        return await row.EvaluateAsync<int>("row => Math.round(row.getBoundingClientRect().height)");
    }

    private static async Task<IPage> SignInElsewhereAsync(Stage stage, string next = "/console/mine", Action<BrowserNewContextOptions>? device = null)
    {
        var page = await (await stage.PersonAsync(more: device)).NewPageAsync();
        await page.GotoAsync("/console/sign-in?next=" + Uri.EscapeDataString(next));
        await page.GetByLabel("E-mail").FillAsync("anna@example.com");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Password" }).FillAsync(OperatorAtDesk.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        return page;
    }
}
