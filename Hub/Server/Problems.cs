namespace Omnichannel.Hub;

/// <summary>One kind of refusal.</summary>
/// <param name="Code">The name behind <c>urn:omnichannel:</c>.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">One sentence for a person.</param>
internal sealed record Problem(string Code, int Status, string Title)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="detail">What was wanted, what came, what to do; null when the title says it all.</param>
    public Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Answer(string? detail = null) =>
        TypedResults.Problem(detail, statusCode: Status, title: Title, type: "urn:omnichannel:" + Code);
}

/// <summary>The catalogue of refusals over HTTP; the same codes are results on the console's hub. Documented in <c>docs/protocol/errors.md</c>.</summary>
internal static class Problems
{
    public static readonly Problem MissingHeader = new("missing-header", 400, "This request needs the header X-Omnichannel.");
    public static readonly Problem Validation = new("validation", 400, "Something in the request is not right.");
    public static readonly Problem NotSignedIn = new("not-signed-in", 401, "Sign in first.");
    public static readonly Problem Forbidden = new("forbidden", 403, "This is not allowed for you.");
    public static readonly Problem NotTheVendor = new("not-the-vendor", 401, "The request does not prove that it comes from the channel.");
    public static readonly Problem ForeignOrigin = new("foreign-origin", 403, "This page may not connect to the hub.");
    public static readonly Problem SetupCodeInvalid = new("setup-code-invalid", 400, "This set-up code is wrong or has expired. A restart of the hub prints a new link.");
    public static readonly Problem SetupDone = new("setup-done", 409, "The hub is set up already. Sign in instead.");
    public static readonly Problem InvitationInvalid = new("invitation-invalid", 410, "This invitation is used, withdrawn or too old. Ask for a new link.");
    public static readonly Problem SignInFailed = new("sign-in-failed", 401, "E-mail address or password is wrong.");
    public static readonly Problem TooManyAttempts = new("too-many-attempts", 429, "Too many attempts. Wait a little and try again.");
    public static readonly Problem IdentityRefused = new("identity-refused", 401, "The signed identity is not valid.");
    public static readonly Problem NotFound = new("not-found", 404, "There is no such thing, or it is not yours to see.");
    public static readonly Problem ConversationClosed = new("conversation-closed", 409, "This conversation has ended.");
    public static readonly Problem ChangedMeanwhile = new("changed-meanwhile", 409, "Somebody else has changed this meanwhile. Look at it again first.");
    public static readonly Problem StillNeeded = new("still-needed", 409, "Something else still needs this.");
    public static readonly Problem LastAdmin = new("last-admin", 409, "Somebody must be able to set things up: make somebody else an admin first.");
    public static readonly Problem Full = new("full", 409, "There are as many of these as there may be. Delete one first.");
    public static readonly Problem FileTooLarge = new("file-too-large", 413, "The file is too large.");
    public static readonly Problem FileRefused = new("file-refused", 415, "This cannot be taken as a file.");
    public static readonly Problem FlowRefused = new("flow-refused", 422, "This flow has errors and was not taken.");
    public static readonly Problem WrongPassword = new("wrong-password", 400, "The current password is wrong.");
    public static readonly Problem PictureRefused = new("picture-refused", 415, "Send a square PNG picture of 32 to 512 pixels and at most 256 KB.");
    public static readonly Problem ChannelUnavailable = new("channel-unavailable", 502, "The channel's vendor does not answer as it should.");
    public static readonly Problem Busy = new("busy", 503, "The hub cannot take this now. Nothing was lost; try again in a moment.");
    public static readonly Problem TooManyRequests = new("too-many-requests", 429, "That was too much at once. Wait a little.");

    public static readonly IReadOnlyList<Problem> All =
    [
        MissingHeader, Validation, NotSignedIn, Forbidden, NotTheVendor, ForeignOrigin, SetupCodeInvalid, SetupDone, InvitationInvalid, SignInFailed, TooManyAttempts,
        IdentityRefused, NotFound, ConversationClosed, ChangedMeanwhile, StillNeeded, LastAdmin, Full, FileTooLarge, FileRefused, FlowRefused, WrongPassword, PictureRefused, ChannelUnavailable, Busy,
        TooManyRequests,
    ];

    /// <summary>Notes what is wrong with the page that was asked for.</summary>
    /// <param name="errors">Sentences by field.</param>
    /// <param name="isPlace">Whether it begins where a page ended.</param>
    /// <param name="limit">How many are wanted; null when it was not said.</param>
    /// <param name="highest">How many there may be at the most.</param>
    public static void AddOfPage(IDictionary<string, string[]> errors, bool isPlace, int? limit, int highest)
    {
        if (!isPlace)
        {
            errors["after"] = ["Use the value of next from the page before."];
        }

        if (limit < 1 || limit > highest)
        {
            errors["limit"] = [$"Use 1 to {highest}."];
        }
    }

    /// <summary>Makes the answer to bad input.</summary>
    /// <param name="errors">Sentences by field.</param>
    public static Microsoft.AspNetCore.Http.HttpResults.ValidationProblem Invalid(IDictionary<string, string[]> errors) =>
        TypedResults.ValidationProblem(errors, title: Validation.Title, type: "urn:omnichannel:" + Validation.Code);
}
